-- 送达单上写的行数；空 = 没有写 · rows the sender says the list has.
alter table pool.batch add column rows_declared bigint check (rows_declared >= 0);
