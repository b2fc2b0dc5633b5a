-- 导出：每一份有编号，查得到是谁、何时、导出了什么；大的先问别人 · exports, and those that wait for another person.
create table watch.export (
  id           bigint generated always as identity primary key,
  officer      text not null,
  officer_name text not null,
  place        text not null default access.own_place(),
  list         text not null,
  label        text not null,
  filter       text not null,
  rows         bigint not null check (rows >= 0),
  purpose      text not null,
  approval_id  bigint,
  at           timestamptz not null
);
comment on table watch.export is '导出的登记：暗记里写的就是这个号';

create table watch.export_order (
  id      bigint generated always as identity primary key,
  officer text not null,
  place   text not null default access.own_place(),
  list    text not null,
  label   text not null,
  filter  text not null,
  href    text not null,
  rows    bigint not null check (rows > 0),
  digest  text not null check (digest ~ '^[0-9a-f]{64}$'),
  at      timestamptz not null,
  unique (officer, digest)
);
comment on table watch.export_order is '要另一人同意的导出：哪些行，只存摘要';

do $$
declare
  name text;
begin
  foreach name in array array['export', 'export_order'] loop
    execute format('create trigger %I_no_change before update or delete on watch.%I
      for each row execute function watch.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on watch.%I
      for each statement execute function watch.refuse_change()', name, name);
  end loop;
end $$;
call access.guard_by('watch.export', $$(select access.is_server())
  or officer = (select access.said('officer')) or (select access.may('TRAIL.OPEN.OWN'))$$);
call access.guard_by('watch.export_order', $$(select access.is_server())
  or officer = (select access.said('officer'))$$);
