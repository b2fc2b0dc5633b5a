create schema job;

create table job.job (
  id           bigint generated always as identity primary key,
  kind         text not null,
  title        text not null,
  officer      text not null,
  officer_name text not null,
  role         text not null,
  department   text,
  state        text not null default 'QUEUED'
               check (state in ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
  phase        text not null default '',
  done         bigint not null default 0,
  total        bigint not null default 0,
  submitted_at timestamptz not null,
  started_at   timestamptz,
  ended_at     timestamptz,
  message      text not null default '',
  result_path  text
);
comment on table job.job is '后台任务：状态留在库里，服务中断后看得出来';
create index job_unfinished on job.job (id) where state in ('QUEUED', 'RUNNING');
