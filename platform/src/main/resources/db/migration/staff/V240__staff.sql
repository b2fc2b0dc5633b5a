-- 账号和单位上办过的事：只能加。重复的请求凭键认出来。 What was done to accounts and units; only added.
create schema if not exists staff;
grant usage on schema staff to relief_app;

create table staff.act (
  id              bigint generated always as identity primary key,
  object_kind     text        not null check (object_kind in ('account', 'unit')),
  object_id       bigint      not null,
  act             text        not null check (act ~ '^[A-Z_]+$'),
  detail          text        not null default '',
  reason          text        not null default '',
  officer         text        not null,
  officer_name    text        not null,
  at              timestamptz not null,
  fingerprint     text        not null default '',
  idempotency_key text,
  unique (officer, idempotency_key)
);
comment on table staff.act is '账号、单位上办过的事：只能加，不能改、不能删';
create index act_object on staff.act (object_kind, object_id, id desc);

create function staff.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'staff: % on % refused, rows are only added', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger act_no_change before update or delete on staff.act
  for each row execute function staff.refuse_change();
create trigger act_no_truncate before truncate on staff.act
  for each statement execute function staff.refuse_change();
call access.guard_by('staff.act', $$(select access.is_server())
  or object_kind = 'account' and exists (select 1 from access.account a where a.id = object_id)
  or object_kind = 'unit' and exists (select 1 from access.unit u where u.id = object_id)$$);
