-- 监督：碰撞、线索、人的处置。 Supervision: runs, leads and what people said of them.
create schema if not exists supervision;

create table supervision.run (
  id                bigint generated always as identity primary key,
  state             text        not null check (state in ('running', 'published', 'cancelled', 'failed')),
  day               date        not null,
  job_id            text,
  started_at        timestamptz not null,
  started_by        text        not null,
  finished_at       timestamptz,
  catalogue_version text        not null,
  model_id          text        not null,
  pool_as_of        jsonb       not null default '{}',
  record_count      integer     not null default 0,
  asked_count       integer     not null default 0,
  rules             jsonb       not null default '[]'
);
create unique index run_one_at_a_time on supervision.run ((true)) where state = 'running';

-- A lead is a proposal. What the list filters by stands in columns; the records as they were on the day,
-- every step and the comparisons stand beside them in jsonb, so that the lead can be explained later.
create table supervision.lead (
  id           bigint generated always as identity primary key,
  run_id       bigint  not null references supervision.run,
  lead_key     text    not null,
  rule_id      text    not null,
  rule_version text    not null,
  kind         text    not null,
  finding      text    not null check (finding in ('met', 'unknown')),
  basis_status text    not null,
  subject_id   text    not null,
  found_id     text,
  listed_class text    not null,
  owner        text    not null,
  source_as_of date    not null,
  sort_key     integer not null,
  fingerprint  text    not null,
  state        text    not null check (state in ('open', 'confirmed', 'unfounded', 'disputed')),
  is_current   boolean not null,
  evidence     jsonb   not null
);
alter table supervision.lead set (toast_tuple_target = 128);
create index lead_order on supervision.lead (sort_key, id) where is_current;
create index lead_run on supervision.lead (run_id);
create index lead_key on supervision.lead (lead_key) where is_current;

create table supervision.word (
  id              bigint generated always as identity primary key,
  lead_id         bigint      not null references supervision.lead,
  lead_key        text        not null,
  verdict         text        not null check (verdict in ('confirmed', 'unfounded', 'disputed', 'withdrawn')),
  reason          text        not null default '',
  fingerprint     text        not null,
  officer         text        not null,
  officer_name    text        not null,
  decided_at      timestamptz not null,
  idempotency_key text        not null,
  unique (officer, idempotency_key)
);
create index word_lead on supervision.word (lead_key, id desc);

create function supervision.only_append() returns trigger language plpgsql as $$
begin
  raise exception 'supervision.word is append-only: a word is withdrawn by a new row';
end
$$;
create trigger only_append before update or delete on supervision.word
  for each row execute function supervision.only_append();
create trigger never_truncate before truncate on supervision.word
  for each statement execute function supervision.only_append();
