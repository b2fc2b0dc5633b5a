-- 按批找增减 · finds what a batch ended and what it brought without reading the whole pool. Records come
-- in batch by batch, so ranges of pages tell where a batch lies at next to no cost for an import.
create index record_ended on pool.record (ended_by) where ended_by is not null;
create index record_first_batch on pool.record using brin (first_batch);
