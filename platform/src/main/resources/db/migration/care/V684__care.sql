-- 回访：救助以后再去看；只加，写错了另写一条更正 · who was helped is looked at again; only added, corrected by a further entry.
create schema care;

create table care.visit (
  id           bigint      generated always as identity primary key,
  case_id      bigint      not null references relief.relief_case (id),
  place        text        not null,
  line         text        not null,
  visited_on   date        not null,
  way          text        not null check (way ~ '^[a-z-]{1,40}$'),
  outcome      text        not null check (outcome ~ '^[a-z-]{1,40}$'),
  subject      bigint      not null,
  key          text        check (key ~ '^[0-9a-f]{16}$'),
  living       bytea,
  next_step    bytea,
  corrects     bigint      references care.visit (id),
  officer      text        not null,
  officer_name text        not null,
  command      text        not null check (command ~ '^[A-Za-z0-9._:-]{1,100}$'),
  fingerprint  text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  at           timestamptz not null,
  unique (officer, command)
);
comment on table care.visit is '回访的记录：家里怎么样、下一步怎么办，封着存';
create unique index visit_corrected_once on care.visit (corrects) where corrects is not null;
create index visit_case on care.visit (case_id, id);
create index visit_key on care.visit (key);
create index visit_subject on care.visit (subject);

-- 决定救助以后才有回访；更正的是同一个案件的 · after a grant alone; a correction is of the same case.
create function care.after_grant() returns trigger language plpgsql as $$
begin
  if not exists (select from relief.decision d
      join relief.step s on s.case_id = d.case_id and s.number = d.number
      where d.case_id = new.case_id and d.ground = ''
        and new.visited_on between (s.at at time zone 'Asia/Shanghai')::date and (new.at at time zone 'Asia/Shanghai')::date)
      or new.corrects is not null
        and not exists (select from care.visit v where v.id = new.corrects and v.case_id = new.case_id) then
    raise exception 'care.visit: no visit of a granted case' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger after_grant before insert on care.visit
  for each row execute function care.after_grant();

-- 只有换钥匙、按要求销毁 · only sealed anew, or destroyed on demand.
create function care.visit_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - 'living' - 'next_step' - 'key' <> to_jsonb(old) - 'living' - 'next_step' - 'key'
      or old.living is null and new.living is not null
      or old.next_step is null and new.next_step is not null
      or new.key is not null and new.key is distinct from old.key then
    raise exception 'care.visit: what was written stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger visit_kept before update or delete on care.visit
  for each row execute function care.visit_kept();
create function care.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
create trigger visit_no_truncate before truncate on care.visit
  for each statement execute function care.refuse_change();

-- 第二道墙：只有办案的单位看得到，案件看不到的也看不到 · of the own office alone, where the case is seen.
call access.guard_by('care.visit', $rule$(select access.is_server())
  or place = (select access.said('place')) and line = (select access.said('line'))
    and exists (select from relief.relief_case c where c.id = case_id)$rule$);
-- 换钥匙、销毁只由服务器做，办案的人改不了写好的话 · sealed anew and destroyed by the server alone: no officer changes what was written.
create policy server_changes on care.visit as restrictive for update using ((select access.is_server()));
create policy own on care.visit as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer'))
    and exists (select from relief.relief_case c where c.id = case_id
      and c.place = (select access.said('place')) and c.line = (select access.said('line'))));
