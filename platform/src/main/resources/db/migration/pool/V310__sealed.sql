-- 个人信息只存密文：一行一个密文，查找靠盲索引（ADR 0017）。明文的旧库不能原地转换，先说清楚再停。
do $$
begin
  if exists (select 1 from pool.record) or exists (select 1 from pool.file) then
    raise exception '这个数据目录是加密以前的版本建的，里面有明文。请用新的数据目录重新导入名单，然后销毁旧目录。 This data folder holds plain text of an earlier version: import the lists into a new folder and destroy this one.';
  end if;
end $$;

drop table pool.person cascade;
create table pool.person (
  id         bigint primary key,
  key        bytea  not null unique,
  number_key bytea  not null
);
comment on table pool.person is '人：号码和姓名的盲值；id 也是密库里的号';
create index person_number on pool.person (number_key);

drop index pool.record_name_former;
alter table pool.record
  drop column name, drop column citizen_id, drop column sex, drop column birth_date,
  drop column division, drop column address, drop column phone, drop column relation,
  drop column details,
  add column subject    bigint not null,
  add column sealed     bytea,
  add column content    bytea,
  add column name_birth bytea;
comment on column pool.record.sealed is '这一行说的一切，密文；空 = 已销毁';
comment on column pool.record.content is '内容的盲值：两行说的一样不一样';
create index record_name_former on pool.record (name_birth) where known_to is not null;

-- The header of a list that has none is somebody's row.
alter table pool.batch drop column face, add column face bytea;
delete from pool.remembered;
alter table pool.remembered drop constraint remembered_pkey, drop column headers,
  add column headers bytea not null, add primary key (department, headers);

alter table pool.file add column subject bigint not null, add column file_key bytea;
comment on column pool.file.file_key is '原件的钥匙，密文；原件在收件夹里也是密文';

call access.guard_by('pool.person', $$(select access.is_server())
  or exists (select 1 from pool.record r where r.person_id = person.id)$$);
