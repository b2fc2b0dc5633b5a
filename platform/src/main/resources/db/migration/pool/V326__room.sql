-- 每月的名单几乎每行都只是“还在”：在原页上改，七个索引不动；换来的是表大一倍 · next month's list touches nearly every row without changing what is indexed: room on the page keeps the indexes as they are.
alter table pool.record set (fillfactor = 50);
