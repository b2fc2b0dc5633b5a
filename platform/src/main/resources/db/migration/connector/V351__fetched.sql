-- 从部门的 SFTP 取过的文件：同一份送达单只取一次 · files that were fetched; the same note is fetched once.
create table connector.fetched (
  place      text        not null default access.own_place(),
  department text        not null check (department ~ '^[a-z_]{1,40}$'),
  name       text        not null check (name ~ '^[a-z0-9-]{2,40}$'),
  file_name  text        not null check (length(file_name) <= 255),
  note_sm3   text        not null check (note_sm3 ~ '^[0-9a-f]{64}$'),
  placed     boolean     not null default false,
  at         timestamptz not null,
  primary key (place, name, file_name, note_sm3)
);
comment on table connector.fetched is '从部门的 SFTP 取过的文件和它的送达单；放进送达文件夹以后由送达来收';
create trigger fetched_no_truncate before truncate on connector.fetched
  for each statement execute function connector.refuse_change();
call access.guard('connector.fetched', 'POOL', 'place', 'department', 'false');
