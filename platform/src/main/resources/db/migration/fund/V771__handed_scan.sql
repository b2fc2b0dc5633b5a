-- 签收单的扫描件：和签收放在一起，密文，摘要定住；只加不改，收款人的信息销毁就一起销毁。
-- Scans of the papers that were signed for payments past the bank: beside what was registered, sealed for the payee, only added.
create table fund.handed_scan (
  id           bigint      generated always as identity primary key,
  item_id      bigint      not null references fund.handed (item_id),
  place        text        not null check (place ~ '^[0-9]{6}$'),
  media        text        not null check (media in ('application/pdf', 'image/jpeg', 'image/png')),
  size         bigint      not null check (size > 0),
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
  subject      bigint      not null,
  body         bytea,
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  unique (item_id, digest)
);
comment on table fund.handed_scan is '签收单的扫描件';
comment on column fund.handed_scan.digest is '整个文件的摘要（SM3）';
comment on column fund.handed_scan.body is '扫描件，密文；空 = 已销毁';
create index handed_scan_subject on fund.handed_scan (subject);

-- 签收了的才有；封在收款人名下；做批次的人不传 · of what was signed for, sealed for its payee, not by the maker of the batch.
create function fund.handed_scan_fits() returns trigger language plpgsql as $$
begin
  if new.body is null or not exists (select from fund.handed h join fund.item i on i.id = h.item_id
      join fund.batch b on b.id = i.batch_id join fund.payee p on p.id = i.payee_id
      where h.item_id = new.item_id and h.place = new.place and h.taken and b.maker <> new.officer
        and p.subject = new.subject and p.sealed is not null) then
    raise exception 'fund: no paper of item % is kept so', new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger handed_scan_fits before insert on fund.handed_scan
  for each row execute function fund.handed_scan_fits();

create function fund.handed_scan_kept() returns trigger language plpgsql as $$
begin
  -- 一列一列比，不把整个文件变成文字 · column by column: a whole file is not made into text for it.
  if (new.id, new.item_id, new.place, new.media, new.size, new.digest, new.subject, new.officer, new.officer_name, new.at)
      is distinct from (old.id, old.item_id, old.place, old.media, old.size, old.digest, old.subject, old.officer, old.officer_name, old.at)
      or old.body is null and new.body is not null then
    raise exception 'fund: a scan is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger handed_scan_kept before update on fund.handed_scan
  for each row execute function fund.handed_scan_kept();
create trigger handed_scan_no_delete before delete on fund.handed_scan
  for each row execute function fund.refuse_change();
create trigger handed_scan_no_truncate before truncate on fund.handed_scan
  for each statement execute function fund.refuse_change();

call access.guard('fund.handed_scan', 'FUND', 'place', $$'finance'$$, 'false');
create policy own on fund.handed_scan as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) = 'finance');
create policy server_changes on fund.handed_scan as restrictive for update using ((select access.is_server()));
revoke delete on fund.handed_scan from relief_app;
