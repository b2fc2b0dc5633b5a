-- 备份的登记：何时备份过、何时演练过、结果怎样；不存备份本身 · what was copied and drilled, and how it ended.
create schema backup;

create table backup.copy (
  id        text primary key,
  kind      text not null check (kind in ('DATA', 'KEYS')),
  at        timestamptz not null,
  file_name text not null,
  bytes     bigint not null check (bytes > 0),
  rows      bigint not null check (rows >= 0),
  sealed    bigint not null check (sealed >= 0)
);
comment on table backup.copy is '完整写好、又读过一遍的备份';
create index copy_newest on backup.copy (kind, at desc);

create table backup.drill (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  copy_id   text not null,
  copy_at   timestamptz not null,
  passed    boolean not null,
  failed    text not null default '',
  unproven  text not null default '',
  seconds   integer not null check (seconds >= 0)
);
comment on table backup.drill is '恢复演练：拿哪一份备份恢复过、哪几项没有通过、哪几项没有证明';

create function backup.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['copy', 'drill'] loop
    execute format('create trigger %I_no_change before update or delete on backup.%I
      for each row execute function backup.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on backup.%I
      for each statement execute function backup.refuse_change()', name, name);
    execute format('call access.guard_by(%L, %L)', 'backup.' || name,
      '(select access.is_server()) or (select access.may(''BACKUPS.OPEN.OWN''))');
  end loop;
end $$;
