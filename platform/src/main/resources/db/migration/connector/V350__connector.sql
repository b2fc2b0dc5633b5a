-- 对接：从部门系统自己取、或由它推来的名单 · lists that are fetched from a department's system, or pushed by it.
create schema connector;

-- 每个对接走到哪里；配置在文件里，这里没有地址、没有口令。
create table connector.line (
  name          text        not null check (name ~ '^[a-z0-9-]{2,40}$'),
  place         text        not null default access.own_place(),
  department    text        not null check (department ~ '^[a-z_]{1,40}$'),
  paused        boolean     not null default false,
  wanted        boolean     not null default false,
  made_at       timestamptz not null,
  tried_at      timestamptz,
  next_at       timestamptz,
  good_at       timestamptz,
  mark          text        not null default '' check (mark ~ '^[0-9TZ:.-]{0,40}$'),
  etag          text        not null default '' check (length(etag) <= 200),
  list_sequence bigint      not null default 0 check (list_sequence >= 0),
  as_of         date,
  content_sm3   text        not null default '' check (content_sm3 = '' or content_sm3 ~ '^[0-9a-f]{64}$'),
  primary key (place, name)
);
comment on table connector.line is '对接走到哪里：水位、名单序号、停没停；和取到的名单在同一个事务里改';

create table connector.run (
  id          bigint      generated always as identity primary key,
  place       text        not null default access.own_place(),
  department  text        not null check (department ~ '^[a-z_]{1,40}$'),
  name        text        not null check (name ~ '^[a-z0-9-]{2,40}$'),
  state       text        not null check (state ~ '^[A-Z]+$'),
  fault       text        not null default '' check (fault = '' or fault ~ '^[A-Z_]+$'),
  rows        bigint      not null default 0 check (rows >= 0),
  mark        text        not null default '' check (mark ~ '^[0-9TZ:.-]{0,40}$'),
  delivery_id bigint,
  carried     boolean     not null default true,
  sequence    bigint      check (sequence > 0),
  request_key text        not null default '' check (request_key ~ '^[A-Za-z0-9_-]{0,64}$'),
  sm3         text        not null default '' check (sm3 = '' or sm3 ~ '^[0-9a-f]{64}$'),
  at          timestamptz not null
);
comment on table connector.run is '每一次取和推：结果、行数、水位、对应的送达；推送的还有序号和请求键';
create unique index run_sequence on connector.run (place, name, sequence) where sequence is not null;
create unique index run_key on connector.run (place, name, request_key) where request_key <> '';
create index run_newest on connector.run (place, name, id);
create index run_to_carry on connector.run (place, name, id) where not carried;

create function connector.stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.carried
     or to_jsonb(new) - array['carried'] <> to_jsonb(old) - array['carried'] then
    raise exception 'connector.run: % refused, a run is only carried once', tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger run_stays before update or delete on connector.run
  for each row execute function connector.stays();
create function connector.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
create trigger run_no_truncate before truncate on connector.run
  for each statement execute function connector.refuse_change();
call access.guard('connector.line', 'POOL', 'place', 'department', 'false');
call access.guard('connector.run', 'POOL', 'place', 'department', 'false');
