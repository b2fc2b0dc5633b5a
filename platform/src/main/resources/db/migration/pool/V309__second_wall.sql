-- 名单归哪个单位 · whose the lists are. A batch that no contract has recognised yet belongs to whoever brought it.
grant create on schema pool to relief_app; -- staging tables, one for each import
alter table pool.file
  add column place text not null default '${home}',
  add column line  text not null default 'procuratorate';
update pool.file set line = department where department is not null;
alter table pool.file
  alter column place set default access.own_place(),
  alter column line  set default access.own_line();
alter table pool.batch
  add column place text not null default '${home}',
  add column line  text not null default 'procuratorate';
update pool.batch b set line = f.line from pool.file f where f.id = b.file_id;
alter table pool.batch
  alter column place set default access.own_place(),
  alter column line  set default access.own_line();

-- The number of the day's next batch: counted in a row of its own, since nobody sees all batches.
create table pool.batch_number (
  day  text primary key,
  last int  not null
);
insert into pool.batch_number
  select substr(number, 2, 8), max(substr(number, 11)::int) from pool.batch
  where number ~ '^B[0-9]{8}-[0-9]+$' group by 1;

call access.guard('pool.batch', 'POOL', 'place', 'coalesce(department, line)', 'false');
call access.guard_by('pool.file', $$(select access.is_server())
  or (place = (select access.said('place')) and line = (select access.said('line')))
  or exists (select 1 from pool.batch b where b.file_id = file.id)$$);
call access.guard_by('pool.fault', $$(select access.is_server())
  or exists (select 1 from pool.batch b where b.id = batch_id)$$);
call access.guard_by('pool.record', $$(select access.is_server())
  or exists (select 1 from pool.batch b where b.id = first_batch)$$);
call access.guard_by('pool.confirmed', $$(select access.is_server())
  or exists (select 1 from pool.batch b where b.id = confirmed.batch_id)$$);
call access.guard_by('pool.person', $$(select access.is_server())
  or exists (select 1 from pool.record r where r.person_id = person.id)$$);
call access.guard_by('pool.request', $$(select access.is_server()) or officer = (select access.said('officer'))$$);
