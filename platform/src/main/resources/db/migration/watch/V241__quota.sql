-- 盯着：每天的额度用了多少· how much of a day's quota is used.
create schema watch;

create table watch.used (
  officer text   not null check (officer ~ '^[A-Z0-9]{2,20}$'),
  place   text   not null default access.own_place(),
  deed    text   not null check (deed ~ '^[A-Z_]+$'),
  day     date   not null,
  used    bigint not null check (used > 0),
  per_day bigint not null,
  primary key (officer, deed, day),
  check (used <= per_day)
);
comment on table watch.used is '额度：谁在哪一天把一种事办了多少；只增不减，不能超过当天的数';

create function watch.only_more() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.used < old.used
     or (new.officer, new.deed, new.day) is distinct from (old.officer, old.deed, old.day) then
    raise exception 'watch.used only grows: % refused', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger used_only_more before update or delete on watch.used
  for each row execute function watch.only_more();

create function watch.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
create trigger used_no_truncate before truncate on watch.used
  for each statement execute function watch.refuse_change();

-- Each counts for himself; who reviews reads it in the alarms.
call access.guard_by('watch.used', $$(select access.is_server())
  or officer = (select access.said('officer'))$$);
