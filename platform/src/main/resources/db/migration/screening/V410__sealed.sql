-- 当事人、命中的存档、没收下的行只存密文（ADR 0017）。
do $$
begin
  if exists (select 1 from screening.party_list) then
    raise exception '这个数据目录是加密以前的版本建的，里面有明文。请用新的数据目录重新导入名单，然后销毁旧目录。 This data folder holds plain text of an earlier version: import the lists into a new folder and destroy this one.';
  end if;
end $$;

alter table screening.party
  drop column name, drop column citizen_id, drop column sex, drop column birth_date,
  drop column division, drop column address, drop column phone, drop column born,
  drop column gender, drop column name_key,
  add column subject    bigint not null,
  add column face       bytea,
  add column number_key bytea;
comment on column screening.party.face is '当事人的样子，密文；空 = 已销毁';
create index party_by_number on screening.party (number_key);

alter table screening.hit
  drop column name_key, drop column comparison,
  add column subjects   bigint[] not null,
  add column comparison bytea;
comment on column screening.hit.comparison is '比对的存档，密文，说到的每一个人都在 subjects 里；空 = 已销毁';

alter table screening.party_list add column subject bigint not null;
alter table screening.bad_row drop column cells, add column cells bytea;
comment on column screening.bad_row.cells is '没收下的行，密文，归在整份名单的号下';
