-- 留痕说到谁：只有带钥匙的摘要，没有号码；本人来问谁看过，凭它找 · whom an entry tells of, as a keyed name.
create table trail.subject (
  key      text   not null check (key ~ '^[0-9a-f]{16}$'),
  entry_id bigint not null,
  primary key (key, entry_id)
);
comment on table trail.subject is '留痕说到的人：号码的带钥匙的摘要（HMAC-SM3），没有钥匙试不出；只能加';
create trigger subject_no_change before update or delete on trail.subject
  for each row execute function trail.refuse_change();
create trigger subject_no_truncate before truncate on trail.subject
  for each statement execute function trail.refuse_change();
-- Everybody writes with the look; only the server reads, to answer the person.
alter table trail.subject enable row level security;
alter table trail.subject force row level security;
create policy written on trail.subject for insert with check (true);
create policy read on trail.subject for select using ((select access.is_server()));
