-- 线索的存档只存密文（ADR 0017）。
do $$
begin
  if exists (select 1 from supervision.lead) then
    raise exception '这个数据目录是加密以前的版本建的，里面有明文。请用新的数据目录重新导入名单，然后销毁旧目录。 This data folder holds plain text of an earlier version: import the lists into a new folder and destroy this one.';
  end if;
end $$;

alter table supervision.lead drop column evidence,
  add column subjects bigint[] not null,
  add column evidence bytea;
comment on column supervision.lead.evidence is '线索的存档，密文；空 = 已销毁';
