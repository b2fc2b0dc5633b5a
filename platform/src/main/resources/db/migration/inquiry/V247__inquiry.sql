-- 谁看过我的信息：本人来问，答了什么；只加 · what persons were told of who looked at their data; only added.
create schema inquiry;

create table inquiry.request (
  id           bigint      generated always as identity primary key,
  place        text        not null default access.own_place(),
  key          text        not null check (key ~ '^[0-9a-f]{16}$'),
  masked       text        not null check (masked !~ '[0-9]{15}'),
  proof        text        not null check (proof ~ '^[A-Z_]+$'),
  words        text        not null check (length(words) <= 100),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null
);
comment on table inquiry.request is '谁来问、怎样核的身份；号码只有带钥匙的摘要和遮住的样子';

create table inquiry.told (
  request_id bigint not null references inquiry.request (id),
  entry_id   bigint not null,
  kind       text   not null check (kind ~ '^[A-Z_]+$'),
  primary key (request_id, entry_id)
);
comment on table inquiry.told is '答了哪些留痕';

create table inquiry.held (
  request_id bigint not null references inquiry.request (id),
  rule       text   not null check (rule ~ '^[A-Z_]+$'),
  entries    bigint not null check (entries > 0),
  primary key (request_id, rule)
);
comment on table inquiry.held is '按规定暂时不答、可以说有几条的；连几条都不能说的，这里没有';

create function inquiry.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['request', 'told', 'held'] loop
    execute format('create trigger %I_no_change before update or delete on inquiry.%I
      for each row execute function inquiry.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on inquiry.%I
      for each statement execute function inquiry.refuse_change()', name, name);
  end loop;
end $$;
call access.guard('inquiry.request', 'INQUIRIES', 'place', $$'procuratorate'$$, 'false');
call access.guard_by('inquiry.told', $$(select access.is_server())
  or exists (select 1 from inquiry.request r where r.id = request_id)$$);
call access.guard_by('inquiry.held', $$(select access.is_server())
  or exists (select 1 from inquiry.request r where r.id = request_id)$$);
