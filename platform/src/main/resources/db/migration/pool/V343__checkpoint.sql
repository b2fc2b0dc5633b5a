-- 查到哪一行：每查完一段（至多一万行）和暂存的行在一个事务里记下；停了从这里接着查 · how far the check of a batch has come, written with the staged rows of each part in one transaction; counts and places only, no value of a cell.
create table pool.checkpoint (
  batch_id bigint  primary key references pool.batch on delete cascade,
  basis    bytea   not null,
  sheet    int     not null check (sheet >= 0),
  row_no   bigint  not null check (row_no >= 0),
  good     bigint  not null check (good >= 0),
  bad      bigint  not null check (bad >= 0),
  skipped  bigint  not null check (skipped >= 0),
  staged   bigint  not null check (staged >= good),
  faults   bigint  not null check (faults >= 0),
  tally    jsonb   not null,
  complete boolean not null default false
);
comment on column pool.checkpoint.basis is '合同版本、文件的样子、清理的步骤合起来的盲值：变了就从头查';
comment on column pool.checkpoint.tally is '每个字段填了几格、坏了几格，号码列坏了几格，重复几行；只有数';
call access.guard_by('pool.checkpoint', $$(select access.is_server())
  or exists (select 1 from pool.batch b where b.id = checkpoint.batch_id)$$);

-- 第几次办：被人接手了的旧线程提交不了 · who was overtaken cannot commit; and how often the server went on by itself.
alter table pool.batch
  add column attempt bigint not null default 0 check (attempt >= 0),
  add column resumed int    not null default 0 check (resumed >= 0);
-- 以前停下的仍由人来点“再来一次” · what stopped before this version still waits for a person.
update pool.batch set resumed = 1000 where status = 'INTERRUPTED';
