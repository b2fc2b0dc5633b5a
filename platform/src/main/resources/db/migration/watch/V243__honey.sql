-- 诱饵记录：不存在的人，只在查人时答得出来；不在数据池里，不碰撞、不计数、不导出 · persons who do not exist.
create table watch.honey (
  id             bigint generated always as identity primary key,
  record_id      text not null,
  name           text not null,
  citizen_id     text not null unique check (citizen_id ~ '^[0-9]{17}[0-9X]$'),
  birth          date not null,
  hardship_class text not null,
  place          text not null default access.own_place(),
  declared_by    text not null,
  declared_at    timestamptz not null
);
comment on table watch.honey is '诱饵记录：只有审计管理员知道是哪几条；查到就报预警';
create index honey_name on watch.honey (name, birth);
create trigger honey_no_change before update or delete on watch.honey
  for each row execute function watch.refuse_change();
create trigger honey_no_truncate before truncate on watch.honey
  for each statement execute function watch.refuse_change();
call access.guard('watch.honey', 'HONEYS', 'place', '''procuratorate''', 'false');
