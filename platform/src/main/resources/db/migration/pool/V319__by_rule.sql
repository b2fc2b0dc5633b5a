-- 离开全部名单的记录：只按规则删；删过的批次不能再撤销 · former records end by rule only; then their batch is not undone.
create trigger record_by_rule before delete on pool.record
  for each row execute function retention.only_settled('RECORDS', 'version_id');
alter table pool.batch add column thinned boolean not null default false;
comment on column pool.batch.thinned is '它结束的记录已有按规则销毁的：撤销不回来了';
-- 删一行要问有没有谁指着它 · asked for every row that goes.
create index confirmed_version on pool.confirmed (version_id);
