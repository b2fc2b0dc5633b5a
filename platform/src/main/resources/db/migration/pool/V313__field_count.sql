-- 每批每字段填了多少、坏了多少：数据质量页从这里算，不用再打开密封的记录。
-- How the fields of each file were filled in, counted at the check; the quality page needs no sealed record.
create table pool.field_count (
  batch_id bigint not null references pool.batch on delete cascade,
  field    text   not null,
  filled   bigint not null check (filled >= 0),
  faulty   bigint not null check (faulty between 0 and filled),
  primary key (batch_id, field)
);
call access.guard_by('pool.field_count', $$(select access.is_server())
  or exists (select 1 from pool.batch b where b.id = field_count.batch_id)$$);

-- 同一份文件里写了两次的行：错误清单会按规则销毁，数要留着。Rows that stood in a file twice: its faults are destroyed by rule.
alter table pool.batch add column rows_repeated bigint check (rows_repeated >= 0);
comment on column pool.batch.rows_repeated is '空 = 这一批检查的时候还不数';
