-- 冻结：审计、结账的时候，一个池子或者全部不动；一人提、另一人同意；解冻也是。看账不受影响。
-- Freeze: during an audit or a closing nothing of a pool, or of all, moves; asked by one, agreed to by another; so is its end.
create table fund.frozen (
  id          bigint      generated always as identity primary key,
  place       text        not null check (place ~ '^[0-9]{6}$'),
  pool_id     bigint      references fund.account (id),
  from_on     date        not null,
  until_on    date        not null check (until_on >= from_on),
  words       text        not null check (words <> '' and words !~ '[0-9]{15}'),
  approval_id bigint      not null unique references approval.request (id),
  maker       text        not null,
  maker_name  text        not null,
  at          timestamptz not null
);
create index frozen_place on fund.frozen (place, id);
comment on table fund.frozen is '冻结：哪个池子（空 = 全部）、从哪天到哪天、为什么、谁提谁同意';

create table fund.thaw (
  freeze_id   bigint      primary key references fund.frozen (id),
  words       text        not null check (words <> '' and words !~ '[0-9]{15}'),
  approval_id bigint      not null unique references approval.request (id),
  maker       text        not null,
  maker_name  text        not null,
  at          timestamptz not null
);
comment on table fund.thaw is '解冻：提前结束，也要另一人同意';

-- 先拿锁再看：冻结等正在记的记完，记账等正在写的冻结写完 · whoever books and whoever freezes wait for each other.
create function fund.wait_for_freezes(of_place text, alone boolean) returns void language plpgsql as $$
begin
  if alone then
    perform pg_advisory_xact_lock(hashtextextended('fund freeze ' || of_place, 0));
  else
    perform pg_advisory_xact_lock_shared(hashtextextended('fund freeze ' || of_place, 0));
  end if;
end $$;

-- 今天冻着没有 · whether a pool (or the whole place, where none is named) is frozen on a day.
create function fund.is_frozen(of_place text, pool bigint, day date) returns boolean language sql stable as $$
  select exists (select from fund.frozen f where f.place = of_place and (f.pool_id is null or f.pool_id = pool)
    and day between f.from_on and f.until_on
    and not exists (select from fund.thaw t where t.freeze_id = f.id))
$$;

create function fund.line_not_frozen() returns trigger language plpgsql as $$
declare
  e    fund.entry;
  pool bigint;
begin
  select * into strict e from fund.entry where id = new.entry_id;
  select coalesce(a.pool_id, a.id) into strict pool from fund.account a where a.id = new.account_id;
  perform fund.wait_for_freezes(e.place, false);
  if fund.is_frozen(e.place, pool, e.day) then
    raise exception 'fund: pool % is frozen', pool using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_not_frozen before insert on fund.line
  for each row execute function fund.line_not_frozen();

create function fund.account_not_frozen() returns trigger language plpgsql as $$
begin
  perform fund.wait_for_freezes(new.place, false);
  if fund.is_frozen(new.place, coalesce(new.pool_id, new.id),
      case tg_op when 'INSERT' then new.opened_on else new.closed_on end) then
    raise exception 'fund: accounts of % are frozen', new.place using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger account_not_frozen before insert or update on fund.account
  for each row execute function fund.account_not_frozen();

-- 换收款人、放行也不行 · neither a binding nor a release.
create function fund.step_not_frozen() returns trigger language plpgsql as $$
declare
  of_place text;
  pools    bigint[];
begin
  if tg_table_name = 'binding' then
    of_place := new.place;
    select array_agg(a.pool_id) into pools from fund.account a where a.id = new.commitment;
  else
    select b.place into of_place from fund.batch b where b.id = new.batch_id;
    select array_agg(distinct a.pool_id) into pools from fund.item i
      join fund.account a on a.id = i.commitment where i.batch_id = new.batch_id;
  end if;
  perform fund.wait_for_freezes(of_place, false);
  if exists (select from unnest(pools) pool where fund.is_frozen(of_place, pool,
      (new.at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'fund: a pool of % is frozen', of_place using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger binding_not_frozen before insert on fund.binding
  for each row execute function fund.step_not_frozen();
create trigger release_not_frozen before insert on fund.release
  for each row execute function fund.step_not_frozen();

create function fund.freeze_born() returns trigger language plpgsql as $$
begin
  perform fund.wait_for_freezes(new.place, true);
  if new.pool_id is not null and not exists (select from fund.account a
      where a.id = new.pool_id and a.kind = 'POOL' and a.place = new.place) then
    raise exception 'fund: a freeze is of a pool of its place' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger freeze_born before insert on fund.frozen
  for each row execute function fund.freeze_born();

-- 另一人同意过、用掉了，就是为这一件 · agreed to by another, used up, and for this one.
create function fund.freeze_agreed() returns trigger language plpgsql as $$
declare
  wanted text;
  here   text;
begin
  if tg_table_name = 'frozen' then
    wanted := 'freeze-' || coalesce(new.pool_id, 0) || '-' || new.from_on || '-' || new.until_on;
    here := new.place;
  else
    wanted := 'thaw-' || new.freeze_id;
    select f.place into here from fund.frozen f where f.id = new.freeze_id;
  end if;
  if not exists (select from approval.request r where r.id = new.approval_id and r.kind = 'FUND_FREEZE'
      and r.place = here and r.state = 'used' and r.asker = new.maker and r.subject = wanted
      and exists (select from approval.step s where s.request_id = r.id and s.act = 'agreed'
        and s.officer <> new.maker)) then
    raise exception 'fund: nobody agreed to this freeze or its end' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger freeze_agreed after insert on fund.frozen
  deferrable initially deferred for each row execute function fund.freeze_agreed();
create constraint trigger thaw_agreed after insert on fund.thaw
  deferrable initially deferred for each row execute function fund.freeze_agreed();

do $$
declare
  name text;
begin
  foreach name in array array['frozen', 'thaw'] loop
    execute format('create trigger %I_no_change before update or delete on fund.%I
      for each row execute function fund.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on fund.%I
      for each statement execute function fund.refuse_change()', name, name);
  end loop;
end $$;
call access.guard('fund.frozen', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard_by('fund.thaw', $$(select access.is_server())
  or exists (select 1 from fund.frozen f where f.id = freeze_id)$$);
create policy own on fund.frozen as restrictive for insert with check ((select access.is_server())
  or maker = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) = 'finance');
create policy own on fund.thaw as restrictive for insert with check ((select access.is_server())
  or maker = (select access.said('officer')) and (select access.said('line')) = 'finance'
    and exists (select from fund.frozen f where f.id = freeze_id and f.place = (select access.said('place'))));
revoke update, delete on fund.frozen, fund.thaw from relief_app;
