-- 留痕谁都写，只有审计管理员看 · everybody writes, only who audits reads.
alter table trail.entry enable row level security;
alter table trail.entry force row level security;
create policy written on trail.entry for insert with check (true);
create policy read on trail.entry for select using ((select access.is_server()) or (select access.may('TRAIL.OPEN.OWN')));
