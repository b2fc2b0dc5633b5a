-- 结果公开：一段时间的件数、钱、天数、核对，没有人。一人做，另一人同意以后公开；内容和摘要都不再变。
-- Results made public: cases, money, days and checks of a period, without a person; made by one, released with another's agreement, then fixed.
create table fund.publication (
  id         bigint      generated always as identity primary key,
  place      text        not null check (place ~ '^[0-9]{6}$'),
  from_on    date        not null,
  until_on   date        not null check (until_on >= from_on),
  content    text        not null check (content !~ '[0-9]{15}'),
  digest     text        not null check (digest ~ '^[0-9a-f]{64}$'),
  maker      text        not null,
  maker_name text        not null,
  at         timestamptz not null,
  unique (place, digest)
);
comment on table fund.publication is '结果公开的一份：内容是 CSV，摘要是它的 SM3';

create table fund.published (
  publication_id bigint      primary key references fund.publication (id),
  place          text        not null check (place ~ '^[0-9]{6}$'),
  approval_id    bigint      not null unique references approval.request (id),
  officer        text        not null,
  officer_name   text        not null,
  at             timestamptz not null
);
comment on table fund.published is '公开了：凭哪次同意';

-- 另一人同意过、用掉了，就是为这一份的这个内容 · agreed to by another, used up, and for this one.
create function fund.publication_agreed() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.publication p join approval.request r on r.id = new.approval_id
      where p.id = new.publication_id and p.place = new.place and r.place = p.place
      and r.kind = 'FUND_PUBLICATION' and r.state = 'used' and r.asker = new.officer
      and r.subject = 'publication-' || p.id and exists (select from approval.step s
        where s.request_id = r.id and s.act = 'agreed' and s.officer not in (new.officer, p.maker))) then
    raise exception 'fund: nobody agreed to publish %', new.publication_id using errcode = 'check_violation';
  end if;
  -- 重叠而不相同的两段，相减就是几个案件；同一段再公开一次是更正 · two periods that overlap, but are not the same, tell single cases by their difference.
  perform pg_advisory_xact_lock(hashtextextended('fund publication ' || new.place, 0));
  if exists (select from fund.published r join fund.publication o on o.id = r.publication_id
      join fund.publication p on p.id = new.publication_id
      where o.place = p.place and o.id <> p.id and o.from_on <= p.until_on and p.from_on <= o.until_on
        and (o.from_on, o.until_on) <> (p.from_on, p.until_on)) then
    raise exception 'fund: % overlaps another period', new.publication_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger publication_agreed after insert on fund.published
  deferrable initially deferred for each row execute function fund.publication_agreed();

do $$
declare
  name text;
begin
  foreach name in array array['publication', 'published'] loop
    execute format('create trigger %I_no_change before update or delete on fund.%I
      for each row execute function fund.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on fund.%I
      for each statement execute function fund.refuse_change()', name, name);
    execute format('call access.guard(%L, ''FUND'', ''place'', %L, ''false'')', 'fund.' || name, '''finance''');
    execute format('create policy own on fund.%I as restrictive for insert with check ((select access.is_server())
      or %I = (select access.said(''officer'')) and place = (select access.said(''place''))
        and (select access.said(''line'')) = ''finance'')', name,
      case name when 'publication' then 'maker' else 'officer' end);
  end loop;
end $$;
revoke update, delete on fund.publication, fund.published from relief_app;
