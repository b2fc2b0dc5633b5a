-- 同名同生日的现行记录：可能是同一个人 · live rows by name and birth, for candidates on the page of a person.
create index record_name_live on pool.record (name_birth) where known_to is null;
