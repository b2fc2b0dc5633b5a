-- 预警：不寻常的访问，每一个有数字、有出处，有人确认、有人结 · alarms and what reviewers did with them.
alter table watch.used add column refused bigint not null default 0 check (refused >= 0);
alter table watch.used drop constraint used_used_check;
alter table watch.used add check (used >= 0);
comment on column watch.used.refused is '额度不够还要了几次；头一次报预警';

create sequence watch.alarm_number;
create table watch.alarm (
  id         bigint primary key,
  kind       text        not null check (kind ~ '^[A-Z_]+$'),
  rule_from  date        not null,
  officer    text        not null check (officer ~ '^[A-Z0-9]{2,20}$'),
  role       text        not null,
  place      text        not null check (place ~ '^[0-9]{6}$'),
  line       text        not null,
  measured   bigint      not null check (measured > 0),
  bound      bigint      not null check (bound >= 0),
  usual      numeric,
  since      timestamptz not null,
  until      timestamptz not null check (until >= since),
  raised_at  timestamptz not null
);
comment on table watch.alarm is '预警：谁在什么时候做了多少，界限是多少；不改';
create index alarm_officer on watch.alarm (officer, id desc);

create table watch.alarm_entry (
  kind     text   not null,
  entry_id bigint not null,
  alarm_id bigint not null references watch.alarm (id),
  primary key (kind, entry_id)
);
comment on table watch.alarm_entry is '预警根据的留痕；一笔留痕在一种预警里只算一次';
create index alarm_entry_of on watch.alarm_entry (alarm_id, entry_id);

create table watch.alarm_step (
  alarm_id     bigint      not null references watch.alarm (id),
  act          text        not null check (act in ('acknowledged', 'closed')),
  officer      text        not null,
  officer_name text        not null,
  finding      text        check (finding in ('explained', 'misuse', 'false_alarm')),
  words        text        not null check (length(words) between 1 and 400),
  at           timestamptz not null,
  primary key (alarm_id, act),
  check ((act = 'closed') = (finding is not null))
);
comment on table watch.alarm_step is '谁确认了、谁结了、说了什么；只能加';

do $$
declare
  name text;
begin
  foreach name in array array['alarm', 'alarm_entry', 'alarm_step'] loop
    execute format('create trigger %I_no_change before update or delete on watch.%I
      for each row execute function watch.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on watch.%I
      for each statement execute function watch.refuse_change()', name, name);
  end loop;
end $$;

-- The second wall behind the program: nobody reviews himself, nothing is closed before it is acknowledged.
create function watch.check_step() returns trigger language plpgsql as $$
begin
  if exists (select from watch.alarm where id = new.alarm_id and officer = new.officer) then
    raise exception 'watch: nobody reviews himself' using errcode = 'check_violation';
  end if;
  if new.act = 'closed' and not exists (
       select from watch.alarm_step where alarm_id = new.alarm_id and act = 'acknowledged') then
    raise exception 'watch: acknowledge first' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_check before insert on watch.alarm_step
  for each row execute function watch.check_step();

-- Written by whoever caused it, in the same transaction; read by who reviews, never by the officer concerned.
-- An alarm of a honey record would say which record it is: only for who may know them.
do $$
declare
  condition text := 'false';
  relation text;
  name text;
begin
  foreach relation in array array['OWN', 'HIGHER', 'OTHER', 'ELSEWHERE'] loop
    condition := condition || format(' or ((select access.may(%L)) and (%s))',
      'ALARMS.OPEN.' || relation, access.rows(relation, 'place', 'line'));
  end loop;
  foreach name in array array['alarm', 'alarm_entry', 'alarm_step'] loop
    execute format('alter table watch.%I enable row level security', name);
    execute format('alter table watch.%I force row level security', name);
  end loop;
  execute format($policy$create policy read on watch.alarm for select using ((select access.is_server())
    or ((%s) and officer <> (select access.said('officer'))
        and (kind <> 'HONEY' or (select access.may('HONEYS.OPEN.OWN')))))$policy$, condition);
  create policy written on watch.alarm for insert with check (true);
  create policy written on watch.alarm_entry for insert with check (true);
  create policy read on watch.alarm_entry for select using ((select access.is_server())
    or exists (select 1 from watch.alarm a where a.id = alarm_id));
  create policy reach on watch.alarm_step using ((select access.is_server())
    or exists (select 1 from watch.alarm a where a.id = alarm_id));
end $$;
