-- 送达：部门放进文件夹的名单，一次一个序号 · lists that departments put into their folder, one sequence number each.
create schema exchange;

create table exchange.delivery (
  id         bigint      generated always as identity primary key,
  place      text        not null default access.own_place(),
  department text        not null check (department ~ '^[a-z_]{1,40}$'),
  file_name  text        not null,
  sequence   bigint      check (sequence > 0),
  sm3        text        check (sm3 ~ '^[0-9a-f]{64}$'),
  rows       bigint      check (rows >= 0),
  missing    bigint      not null default 0 check (missing >= 0),
  state      text        not null check (state ~ '^[A-Z]+$'),
  fault      text        not null default '' check (fault = '' or fault ~ '^[A-Z_]+$'),
  batch_id   bigint,
  taken_at   timestamptz not null,
  ended_at   timestamptz
);
comment on table exchange.delivery is '每一次送达：序号、摘要、行数、到哪一步；退回的也在';
create unique index delivery_sequence on exchange.delivery (place, department, sequence)
  where state <> 'QUARANTINED';
create index delivery_newest on exchange.delivery (place, department, id);

create function exchange.ends_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.state <> 'TAKEN' and new.state is distinct from old.state)
     or to_jsonb(new) - array['state', 'fault', 'batch_id', 'ended_at']
        <> to_jsonb(old) - array['state', 'fault', 'batch_id', 'ended_at'] then
    raise exception 'exchange.delivery: % refused, a delivery ends once', tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger delivery_ends_once before update or delete on exchange.delivery
  for each row execute function exchange.ends_once();
create function exchange.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
create trigger delivery_no_truncate before truncate on exchange.delivery
  for each statement execute function exchange.refuse_change();
call access.guard('exchange.delivery', 'POOL', 'place', 'department', 'false');
