-- 数据池 · the pool of hardship records.
create schema pool;

create sequence pool.record_seq;

-- 收到的文件 · a file as it was handed in; its bytes stand in the upload folder under stored_as.
create table pool.file (
  id          bigint generated always as identity primary key,
  name        text        not null,
  size_bytes  bigint      not null,
  sm3         text        not null,
  stored_as   text        not null,
  uploaded_by text        not null,
  uploader    text        not null,
  department  text,
  uploaded_at timestamptz not null
);
create index file_sm3 on pool.file (sm3);

-- 批次 · one import of one file under one contract.
create table pool.batch (
  id               bigint generated always as identity primary key,
  number           text        not null unique,
  file_id          bigint      not null references pool.file,
  status           text        not null,
  contract_id      text,
  contract_version text,
  department       text,
  hardship_class   text,
  title            text,
  confidence       double precision,
  face             jsonb,
  as_of            date,
  whole_list       boolean     not null default true,
  ask_first        boolean     not null default false,
  accepted         boolean     not null default false,
  forced           boolean     not null default false,
  job_id           bigint,
  rows_read        bigint      not null default 0,
  rows_skipped     bigint      not null default 0,
  rows_good        bigint      not null default 0,
  rows_bad         bigint      not null default 0,
  rows_new         bigint      not null default 0,
  rows_changed     bigint      not null default 0,
  rows_same        bigint      not null default 0,
  rows_ended       bigint      not null default 0,
  refusal          text,
  refusal_detail   text,
  created_by       text        not null,
  created_at       timestamptz not null,
  started_at       timestamptz,
  finished_at      timestamptz,
  undone_by        text,
  undone_at        timestamptz
);
create index batch_contract on pool.batch (contract_id, status, as_of);
create index batch_file on pool.batch (file_id);

-- 错误 · every fault of every bad row.
create table pool.fault (
  batch_id bigint not null references pool.batch on delete cascade,
  sheet    int    not null,
  row_no   bigint not null,
  col      int    not null,
  reason   text   not null,
  shown    text   not null,
  detail   text   not null
);
create index fault_batch on pool.fault (batch_id, sheet, row_no, col);

-- 记住的认法 · how a person told us to read a header once.
create table pool.remembered (
  department  text        not null,
  headers     text        not null,
  contract_id text        not null,
  columns     jsonb       not null,
  by_officer  text        not null,
  at          timestamptz not null,
  primary key (department, headers)
);

-- 人 · a number under one name; another name under the same number is another person, flagged when read.
create table pool.person (
  id         bigint generated always as identity primary key,
  citizen_id text not null,
  name_key   text not null,
  unique (citizen_id, name_key)
);


-- 记录 · all versions of all records; the live one has no known_to. first_batch brought the version in,
-- batch_id saw it last. No foreign keys here: rows come only set by
-- set from a publication, and a check for each of 180,000 rows would cost more than the rest of it.
create table pool.record (
  version_id       bigint      not null default nextval('pool.record_seq') primary key,
  record_id        text        not null,
  contract_id      text        not null,
  contract_version text        not null,
  person_id        bigint,
  household        text,
  name             text,
  citizen_id       text,
  sex              text,
  birth_date       text,
  division         text,
  address          text,
  phone            text,
  relation         text,
  details          jsonb       not null,
  as_of            date        not null,
  first_batch      bigint      not null,
  batch_id         bigint      not null,
  sheet            int         not null,
  row_no           bigint      not null,
  known_from       timestamptz not null,
  known_to         timestamptz,
  ended_by         bigint,
  retracted        boolean     not null default false
);
create unique index record_live on pool.record (record_id) where known_to is null;
create index record_history on pool.record (record_id) where known_to is not null;
create index record_person on pool.record (person_id) where known_to is null;
create index record_household on pool.record (household) where known_to is null;

-- 核对前的来历 · where a version that a batch only confirmed had been seen before: its undo puts that back.
create table pool.confirmed (
  batch_id    bigint not null,
  version_id  bigint not null,
  prior_batch bigint not null,
  prior_sheet int    not null,
  prior_row   bigint not null,
  prior_as_of date   not null
);
create index confirmed_batch on pool.confirmed (batch_id);

-- 同一请求只办一次 · answers to requests that carried an Idempotency-Key.
create table pool.request (
  officer     text        not null,
  key         text        not null,
  fingerprint text        not null,
  batches     bigint[]    not null,
  at          timestamptz not null,
  primary key (officer, key)
);
