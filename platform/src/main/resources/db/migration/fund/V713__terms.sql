-- 钱的条件：谁能用、哪里能用、什么时候能用；另写一份就用新的，旧的都留着。
-- Terms of money: for which groups, for which places, from when to when; the newest counts, all stay.
create table fund.term (
  id           bigint      generated always as identity primary key,
  place        text        not null check (place ~ '^[0-9]{6}$'),
  account_id   bigint      not null references fund.account (id),
  groups       text[]      not null,
  places       text[]      not null,
  from_on      date        not null,
  until_on     date        not null check (until_on >= from_on),
  words        text        not null check (words <> '' and words !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null
);
create index term_account on fund.term (account_id, id);
comment on table fund.term is '钱的条件：资金池的、指定用途的；空的人群、地方 = 没有限制；最后一份算数';

create function fund.term_of_money() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.account a where a.id = new.account_id and a.place = new.place
      and a.kind in ('POOL', 'EARMARK') and a.closed_on is null) then
    raise exception 'fund: terms belong to an open pool or earmark' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger term_of_money before insert on fund.term
  for each row execute function fund.term_of_money();

-- 过了期限、还没有到期限的钱不预留 · no reservation out of money before or after its time.
create function fund.term_holds() returns trigger language plpgsql as $$
begin
  if exists (select from fund.entry e join fund.line c on c.entry_id = e.id and c.side = 'C'
      join fund.account a on a.id = c.account_id
      join lateral (select t.* from fund.term t where t.account_id in (a.id, a.pool_id)
        and t.id in (select max(n.id) from fund.term n where n.account_id in (a.id, a.pool_id)
          group by n.account_id)) t on true
      where e.id = new.entry_id and e.act = 'COMMIT' and e.day not between t.from_on and t.until_on) then
    raise exception 'fund: entry % is outside the time of its money', new.entry_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger line_within_term after insert on fund.line
  deferrable initially deferred for each row when (new.side = 'C') execute function fund.term_holds();

create trigger term_no_change before update or delete on fund.term
  for each row execute function fund.refuse_change();
create trigger term_no_truncate before truncate on fund.term
  for each statement execute function fund.refuse_change();
call access.guard('fund.term', 'FUND', 'place', $$'finance'$$, 'false');
create policy own on fund.term as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) = 'finance');
revoke update, delete on fund.term from relief_app;
