-- 在册条数的增减：同一个事务里记下，只加不改；看一份名单有多少条不用数两百万行 · how many live records came and went, written
-- with them, only added to: nobody waits for another's row, and the number of a list is a sum of a few rows, not a count of millions.
create table pool.live_change (
  id          bigint generated always as identity primary key,
  first_batch bigint not null,
  contract_id text   not null,
  change      bigint not null check (change <> 0)
);
comment on column pool.live_change.change is '在册的条数多了几条（负数：少了几条）';
alter table pool.record no force row level security; -- who owns it counts all of it here
insert into pool.live_change (first_batch, contract_id, change)
  select first_batch, contract_id, count(*) from pool.record where known_to is null group by 1, 2;
alter table pool.record force row level security;
call access.guard_by('pool.live_change', $$(select access.is_server())
  or exists (select 1 from pool.batch b where b.id = first_batch)$$);

create function pool.count_added() returns trigger language plpgsql as $$
begin
  insert into pool.live_change (first_batch, contract_id, change)
    select first_batch, contract_id, count(*) from fresh where known_to is null group by 1, 2;
  return null;
end $$;
create function pool.count_changed() returns trigger language plpgsql as $$
begin
  insert into pool.live_change (first_batch, contract_id, change)
    select first_batch, contract_id, sum(n) from (
      select first_batch, contract_id, 1 as n from fresh where known_to is null
      union all
      select first_batch, contract_id, -1 from former where known_to is null) both_sides
    group by 1, 2 having sum(n) <> 0;
  return null;
end $$;
create trigger count_added after insert on pool.record
  referencing new table as fresh for each statement execute function pool.count_added();
create trigger count_changed after update on pool.record
  referencing old table as former new table as fresh for each statement execute function pool.count_changed();
-- what is deleted has ended before: retention deletes nothing that is live
