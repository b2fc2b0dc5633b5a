-- 清理过的格只记最后一步：最初的写法没有人读 · of a mended cell only the last step is kept: nothing ever read the first.
alter table pool.mended drop column first_seq, drop column came;
alter table pool.mended add check (last_seq > 0);
