-- 碰撞：名单、当事人、碰撞任务、命中、人的判断。 Lists, parties, runs, hits and what people decided.
create schema if not exists screening;

create table screening.party_list (
  id            bigint generated always as identity primary key,
  file_name     text        not null,
  sha256        text        not null unique,
  as_of         date        not null,
  received_at   timestamptz not null,
  received_by   text        not null,
  row_count     integer     not null check (row_count >= 0),
  party_count   integer     not null check (party_count >= 0),
  bad_row_count integer     not null check (bad_row_count >= 0),
  header        text[]      not null
);

-- A row that was not taken, as it stood in the file, with every reason.
create table screening.bad_row (
  list_id    bigint not null references screening.party_list,
  row_number bigint not null,
  cells      text[] not null,
  problems   jsonb  not null,
  primary key (list_id, row_number)
);

-- One row per party number of the case system; a later list replaces what an earlier one said.
create table screening.party (
  id         bigint generated always as identity primary key,
  party_no   text   not null unique,
  list_id    bigint not null references screening.party_list,
  row_number bigint not null,
  case_no    text   not null default '',
  cause      text   not null default '',
  role       text   not null default '',
  name       text,
  citizen_id text,
  sex        text,
  birth_date text,
  division   text,
  address    text,
  phone      text,
  born       date,
  gender     text   not null check (gender in ('male', 'female', 'unknown')),
  township   text   not null default '',
  name_key   text   not null default ''
);
create index party_case_no on screening.party (case_no);

create table screening.run (
  id               bigint generated always as identity primary key,
  state            text        not null check (state in ('running', 'published', 'cancelled', 'failed')),
  list_id          bigint      references screening.party_list,
  job_id           text,
  started_at       timestamptz not null,
  started_by       text        not null,
  finished_at      timestamptz,
  model_id         text        not null,
  auto_threshold   double precision not null,
  review_threshold double precision not null,
  pool_version     bigint      not null,
  pool_records     integer     not null,
  pool_as_of       jsonb       not null,
  party_count      integer     not null,
  hit_party_count  integer     not null default 0,
  hit_count        integer     not null default 0,
  auto_count       integer     not null default 0,
  household_count  integer     not null default 0
);

create unique index run_one_at_a_time on screening.run ((true)) where state = 'running';

-- A hit is a proposal. What the list page filters by stands in columns, the comparison beside them
-- in jsonb: it is stored as it was on the day, so that the hit can be explained later.
create table screening.hit (
  id             bigint generated always as identity primary key,
  run_id         bigint  not null references screening.run,
  party_id       bigint  not null references screening.party,
  record_id      text    not null,
  kind           text    not null check (kind in ('self', 'household')),
  relation       text    not null,
  score          double precision not null,
  level          text    not null check (level in ('auto', 'review')),
  hardship_class text    not null,
  department     text    not null,
  source_as_of   date,
  case_no        text    not null,
  cause          text    not null,
  township       text    not null,
  name_key       text    not null,
  minor          boolean not null,
  sort_key       double precision not null,
  fingerprint    text    not null,
  state          text    not null check (state in ('open', 'same', 'different', 'unsure')),
  is_current     boolean not null,
  comparison     jsonb   not null
);
-- The comparison lies outside the row, so that counting and filtering read only narrow rows.
alter table screening.hit set (toast_tuple_target = 128);
create index hit_priority on screening.hit (sort_key desc, id) where is_current;
create index hit_score on screening.hit (score, id) where is_current;
create index hit_party on screening.hit (party_id) where is_current;
create index hit_run on screening.hit (run_id);

create table screening.disposition (
  id              bigint generated always as identity primary key,
  hit_id          bigint      not null references screening.hit,
  party_id        bigint      not null references screening.party,
  record_id       text        not null,
  verdict         text        not null check (verdict in ('same', 'different', 'unsure', 'withdrawn')),
  reason          text        not null default '',
  fingerprint     text        not null,
  officer         text        not null,
  officer_name    text        not null,
  decided_at      timestamptz not null,
  idempotency_key text        not null,
  unique (officer, idempotency_key)
);
create index disposition_pair on screening.disposition (party_id, record_id, id desc);

create function screening.only_append() returns trigger language plpgsql as $$
begin
  raise exception 'screening.disposition is append-only: a decision is withdrawn by a new row';
end
$$;
create trigger only_append before update or delete on screening.disposition
  for each row execute function screening.only_append();
create trigger never_truncate before truncate on screening.disposition
  for each statement execute function screening.only_append();
