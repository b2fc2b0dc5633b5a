-- 问过去某一天 · finds former versions of a person and of a household; live rows cost nothing here.
create index record_person_former on pool.record (person_id) where known_to is not null;
create index record_name_former on pool.record (name, birth_date) where known_to is not null;
create index record_household_former on pool.record (household) where known_to is not null;
