-- 数据池里已经有这个人、编号却不同的行；空 = 没有数 · rows of persons whom the list has under another record number.
alter table pool.batch add column rows_known bigint check (rows_known >= 0);
