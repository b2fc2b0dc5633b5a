-- 摆渡：没有网线相连的站点之间，用文件包来往 · packages of files between sites that no wire joins.
create schema ferry;

create table ferry.site (
  id          bigint      generated always as identity primary key,
  place       text        not null default access.own_place(),
  name        text        not null check (name ~ '^[a-z][a-z0-9]{1,19}$'),
  title       text        not null check (title <> '' and length(title) <= 60),
  network     text        not null check (network ~ '^[A-Z]+$'),
  departments text        not null check (departments ~ '^([a-z_]{1,40}( [a-z_]{1,40})*)?$'),
  card        text        not null check (octet_length(card) <= 2048),
  state       text        not null check (state in ('ASKED', 'AGREED', 'ENDED')),
  asked_by    text        not null,
  asked_name  text        not null,
  asked_at    timestamptz not null,
  agreed_by   text        check (agreed_by <> asked_by),
  agreed_name text,
  agreed_at   timestamptz,
  ended_by    text,
  ended_name  text,
  ended_at    timestamptz,
  check (state <> 'AGREED' or agreed_at is not null),
  check ((agreed_by is null) = (agreed_at is null)),
  check ((state = 'ENDED') = (ended_at is not null))
);
comment on table ferry.site is '登记的站点：公钥由一人登记、另一人同意；换钥匙就再登记一次';
create unique index site_asked on ferry.site (place, name) where state = 'ASKED';
create unique index site_agreed on ferry.site (place, name) where state = 'AGREED';

create table ferry.outbound (
  id           bigint      generated always as identity primary key,
  place        text        not null default access.own_place(),
  site         text        not null,
  channel      text        not null,
  sequence     bigint      not null check (sequence > 0),
  file_name    text        not null,
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
  items        int         not null check (items > 0),
  volumes      int         not null check (volumes > 0),
  made_at      timestamptz not null,
  placed_at    timestamptz,
  sent         int         not null default 0 check (sent >= 0),
  receipted_at timestamptz,
  refused      int         check (refused between 0 and items),
  receipt      text        check (octet_length(receipt) <= 1048576),
  unique (place, site, channel, sequence),
  check ((receipted_at is null) = (receipt is null))
);
comment on table ferry.outbound is '送出的包：一个站点一个通道一列序号；收到回执才算到';

create table ferry.inbound (
  id        bigint      generated always as identity primary key,
  place     text        not null default access.own_place(),
  site      text        not null,
  channel   text        not null,
  sequence  bigint      not null check (sequence > 0),
  file_name text        not null,
  digest    text        not null check (digest ~ '^[0-9a-f]{64}$'),
  items     int         not null check (items >= 0),
  refused   int         not null check (refused between 0 and items),
  taken_at  timestamptz not null,
  receipt   text        not null check (octet_length(receipt) <= 1048576),
  unique (place, site, channel, sequence)
);
comment on table ferry.inbound is '收进的包：每个序号只收一次，回执和收进在同一个事务里写下';

create table ferry.item (
  id        bigint generated always as identity primary key,
  place     text   not null default access.own_place(),
  site      text   not null,
  direction text   not null check (direction in ('OUT', 'IN')),
  sequence  bigint not null check (sequence > 0),
  number    int    not null check (number > 0),
  kind      text   not null check (kind ~ '^[A-Z]+$'),
  key       text   not null,
  result    text   not null check (result ~ '^[A-Z_]+$'),
  unique (place, site, direction, key)
);
comment on table ferry.item is '包里的每一项：名单、请求、请求的一步；同一项不送两次、不收两次';

create table ferry.link (
  place  text   not null default access.own_place(),
  site   text   not null,
  remote bigint not null,
  local  bigint not null unique,
  primary key (place, site, remote)
);
comment on table ferry.link is '从别的站点来的核实请求：那边的号和这边的号';

create table ferry.waiting (
  place    text        not null default access.own_place(),
  site     text        not null,
  file     text        not null,
  sequence bigint      not null,
  why      text        not null check (why ~ '^[A-Z_]+$'),
  detail   text        not null,
  primary key (place, site, file)
);
comment on table ferry.waiting is '到了还收不下的包：缺前面的号，或缺卷；每一轮重写';

create table ferry.quarantine (
  id     bigint      generated always as identity primary key,
  place  text        not null default access.own_place(),
  site   text        not null,
  file   text        not null,
  fault  text        not null check (fault ~ '^[A-Z_]+$'),
  at     timestamptz not null
);
comment on table ferry.quarantine is '隔离的文件和为什么';

create function ferry.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
create function ferry.site_steps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or row(old.place, old.name, old.title, old.network, old.departments, old.card, old.asked_by, old.asked_name, old.asked_at)
        is distinct from
        row(new.place, new.name, new.title, new.network, new.departments, new.card, new.asked_by, new.asked_name, new.asked_at)
     or old.state || '>' || new.state not in ('ASKED>AGREED', 'ASKED>ENDED', 'AGREED>ENDED') then
    raise exception 'ferry.site: % refused, a site is registered anew', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create function ferry.receipted_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.receipt is not null
     or to_jsonb(new) - array['placed_at', 'sent', 'receipted_at', 'refused', 'receipt']
        <> to_jsonb(old) - array['placed_at', 'sent', 'receipted_at', 'refused', 'receipt'] then
    raise exception 'ferry.outbound: % refused, a package is receipted once', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger site_steps before update or delete on ferry.site for each row execute function ferry.site_steps();
create trigger outbound_once before update or delete on ferry.outbound
  for each row execute function ferry.receipted_once();
do $$
declare
  name text;
begin
  foreach name in array array['inbound', 'item', 'link', 'quarantine'] loop
    execute format('create trigger %I_no_change before update or delete on ferry.%I
      for each row execute function ferry.refuse_change()', name, name);
  end loop;
  foreach name in array array['site', 'outbound', 'inbound', 'item', 'link', 'quarantine'] loop
    execute format('create trigger %I_no_truncate before truncate on ferry.%I
      for each statement execute function ferry.refuse_change()', name, name);
  end loop;
  foreach name in array array['site', 'outbound', 'inbound', 'item', 'link', 'waiting', 'quarantine'] loop
    execute format('call access.guard(%L, ''FERRY'', ''place'', %L, ''false'')', 'ferry.' || name, quote_literal('procuratorate'));
  end loop;
end $$;
