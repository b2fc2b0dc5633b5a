-- 签章扫描件和送达回证：密文，摘要定住；说的是签发了的那一版，只加不改，内容那一版销毁就一起销毁。
-- Scans of what was signed and sealed, and proofs of service: of the version that was issued; only added.
create table document.scan (
  id           bigint      generated always as identity primary key,
  paper_id     bigint      not null,
  content      int         not null,
  hash         text        not null,
  kind         text        not null check (kind in ('SIGNED', 'SERVED')),
  way          text        not null,
  served_on    date,
  media        text        not null,
  size         bigint      not null check (size > 0),
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
  subject      bigint      not null,
  body         bytea,
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  check ((kind = 'SERVED') = (served_on is not null) and (kind = 'SERVED') = (way <> '')),
  foreign key (paper_id, content) references document.content (paper_id, number)
);
-- 同一个文件，方式或者日期写得不一样的，是另一份：写错了的留着，改对的在后面 · the same file with another day is another row.
create unique index scan_once on document.scan (paper_id, kind, digest, way, coalesce(served_on, date '1900-01-01'));
comment on column document.scan.body is '扫描件，密文；空 = 已销毁';
comment on column document.scan.digest is '整个文件的摘要（SM3）';
create function document.scan_kept() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'body' <> to_jsonb(old) - 'body' or old.body is null and new.body is not null then
    raise exception 'document.scan: what was added stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger scan_kept before update on document.scan
  for each row execute function document.scan_kept();
create trigger scan_no_delete before delete on document.scan
  for each row execute function document.refuse_change();
create trigger scan_no_truncate before truncate on document.scan
  for each statement execute function document.refuse_change();
-- 说的是最后一版，那一版是定稿；作废的不再加 · of the last version, which is finished and not withdrawn.
create function document.scan_of_a_finished() returns trigger language plpgsql as $$
declare
  last document.step;
begin
  select * into last from document.step where paper_id = new.paper_id order by number desc limit 1;
  if last.content <> new.content or last.hash <> new.hash or not (last.state = 'ISSUED' or last.state = 'CHECKED'
      and (select p.series from document.paper p where p.id = new.paper_id) = '') then
    raise exception 'document.scan: paper % is not finished', new.paper_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger scan_of_a_finished before insert on document.scan
  for each row execute function document.scan_of_a_finished();
call access.guard_by('document.scan', $$(select access.is_server())
  or exists (select 1 from document.paper p where p.id = paper_id)$$);
create policy own on document.scan as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')));
create policy server_changes on document.scan as restrictive for update using ((select access.is_server()));
