-- 保存与删除：留存令、计划、要销毁的行、执行、证明 · holds, plans, the rows they name, runs, certificates.
create schema retention;

create table retention.hold (
  id           bigint      generated always as identity primary key,
  place        text        not null default access.own_place(),
  kind         text        check (kind ~ '^[A-Z_]+$'),
  subjects     bigint[]    not null default '{}',
  person       text        check (person ~ '^[0-9a-f]{16}$'),
  reason       text        not null check (length(reason) between 1 and 200),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  ended_by     text,
  ended_reason text        check (length(ended_reason) between 1 and 200),
  ended_at     timestamptz,
  check ((kind is null) <> (person is null)),
  check ((ended_by is null) = (ended_at is null) and (ended_by is null) = (ended_reason is null))
);
comment on table retention.hold is '留存令：一类数据或者一个人的，满期也不销毁；结束只能记一次';
comment on column retention.hold.person is '号码的带钥匙的摘要；号码不存';

create table retention.plan (
  id           bigint      generated always as identity primary key,
  place        text        not null default access.own_place(),
  as_of        date        not null,
  version      text        not null,
  reason       text        not null check (length(reason) between 1 and 200),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null
);
comment on table retention.plan is '销毁计划：哪一天、照哪一版规则算出来的；不改';

create table retention.line (
  plan_id   bigint      not null references retention.plan (id),
  kind      text        not null check (kind ~ '^[A-Z_]+$'),
  act       text        not null check (act in ('DELETE', 'SHRED')),
  months    integer     not null check (months > 0),
  before    timestamptz not null,
  rows      bigint      not null check (rows > 0),
  persons   bigint      not null check (persons >= 0),
  oldest    timestamptz not null,
  newest    timestamptz not null check (newest >= oldest and newest < before),
  held      bigint      not null check (held >= 0),
  root      text        not null check (root ~ '^[0-9a-f]{64}$'),
  primary key (plan_id, kind)
);
comment on table retention.line is '计划里的一类：多少行、多少人、哪一段日子、压住多少、行号摘要的树根';

create table retention.item (
  plan_id  bigint      not null references retention.plan (id),
  kind     text        not null check (kind ~ '^[A-Z_]+$'),
  row_id   bigint      not null,
  since    timestamptz not null,
  subjects bigint[]    not null,
  person   text        not null default '' check (person ~ '^([0-9a-f]{16})?$'),
  digest   text        not null check (digest ~ '^[0-9a-f]{16}$'),
  outcome  text        check (outcome in ('DELETED', 'HELD', 'NOT_DUE')),
  at       timestamptz,
  within   xid8,
  primary key (plan_id, kind, row_id),
  check ((outcome is null) = (at is null)),
  check ((within is null) = (outcome is distinct from 'DELETED'))
);
comment on table retention.item is '计划里的一行：只有行号和带钥匙的摘要；结果只有 retention.settle 能写';
create index item_open on retention.item (plan_id, kind, row_id) where outcome is null;
create index item_row on retention.item (kind, row_id) where outcome = 'DELETED';

create table retention.run (
  plan_id      bigint      primary key references retention.plan (id),
  approval_id  bigint      not null unique,
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null
);
comment on table retention.run is '开始执行：用掉的是哪一个授权';

create table retention.certificate (
  plan_id  bigint      primary key references retention.plan (id),
  content  text        not null,
  sm3      text        not null check (sm3 ~ '^[0-9a-f]{64}$'),
  root     text        not null check (root ~ '^[0-9a-f]{64}$'),
  deleted  bigint      not null check (deleted >= 0),
  entry_id bigint      not null,
  at       timestamptz not null
);
comment on table retention.certificate is '销毁证明：每次执行一份，没有个人信息；它的摘要在留痕 entry_id 里';

-- An incident that has not ended: nothing is deleted by rule in its place. An approval that somebody waits for.
create function retention.incident_open(the_place text) returns boolean language sql stable as $$
  select exists (select from incident.incident i where i.place = the_place
    and not exists (select from incident.step s where s.incident_id = i.id and s.act = 'closed'))
$$;
create function retention.approval_open(the_subject text) returns boolean language sql stable as $$
  select exists (select from approval.request r where r.subject = the_subject
    and r.state in ('open', 'granted') and r.expires_at > nullif(access.said('now'), '')::timestamptz)
$$;
create function retention.held(the_place text, the_kind text, whom bigint[], who text) returns boolean
language sql stable as $$
  select exists (select from retention.hold h where h.place = the_place and h.ended_at is null
    and (h.kind = the_kind or h.subjects && whom or h.person = nullif(who, '')))
$$;
