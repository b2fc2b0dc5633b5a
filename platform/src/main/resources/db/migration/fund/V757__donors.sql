-- 捐赠：捐赠人、认捐、到账、收据。到账的每一份都挂在捐赠资金池的一笔收款上，加起来不多于收到的；一人登记，另一人确认。
-- Donations: donors, pledges, what came in, receipts. Each gift hangs on a receipt of a pool of donations; one registers, another confirms.
create table fund.donor (
  id         bigint      generated always as identity primary key,
  place      text        not null check (place ~ '^[0-9]{6}$'),
  kind       text        not null check (kind in ('ORGANISATION', 'PERSON')),
  anonymous  boolean     not null,
  shown      text        not null check (shown !~ '[0-9]{15}'),
  subject    bigint      not null,
  sealed     bytea,
  number_key text        check (number_key ~ '^[0-9a-f]{16}$'),
  key        text        not null check (length(key) between 1 and 100),
  digest     text        not null check (digest ~ '^[0-9a-f]{16}$'),
  maker      text        not null,
  maker_name text        not null,
  at         timestamptz not null,
  unique (place, key),
  unique (id, place)
);
comment on table fund.donor is '捐赠人：姓名、号码、联系方式封起来；能看的只有单位的名称，或者遮盖了的姓名';
create unique index donor_number on fund.donor (place, number_key) where number_key is not null;

create table fund.pledge (
  id          bigint      generated always as identity primary key,
  place       text        not null check (place ~ '^[0-9]{6}$'),
  donor_id    bigint      not null,
  fen         bigint      not null check (fen > 0),
  purpose     text        not null check (purpose ~ '^[A-Z_]{0,40}$'),
  groups      text[]      not null,
  places      text[]      not null,
  from_on     date,
  until_on    date,
  expected_on date        not null,
  words       text        not null check (words !~ '[0-9]{15}'),
  key         text        not null check (length(key) between 1 and 100),
  digest      text        not null check (digest ~ '^[0-9a-f]{16}$'),
  maker       text        not null,
  maker_name  text        not null,
  at          timestamptz not null,
  unique (place, key),
  unique (id, place),
  foreign key (donor_id, place) references fund.donor (id, place),
  check (until_on >= from_on)
);
create index pledge_donor on fund.pledge (donor_id);
comment on table fund.pledge is '认捐：多少、给谁用、哪天到账；空的用途、人群、地方、期限 = 没有要求';

create table fund.pledge_end (
  pledge_id    bigint      primary key,
  place        text        not null check (place ~ '^[0-9]{6}$'),
  words        text        not null check (words <> '' and words !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  foreign key (pledge_id, place) references fund.pledge (id, place)
);
comment on table fund.pledge_end is '认捐不再等了，和为什么';

create table fund.gift (
  id         bigint      generated always as identity primary key,
  place      text        not null check (place ~ '^[0-9]{6}$'),
  donor_id   bigint      not null references fund.donor (id),
  pledge_id  bigint      references fund.pledge (id),
  entry_id   bigint      not null references fund.entry (id),
  fen        bigint      not null check (fen > 0),
  key        text        not null check (length(key) between 1 and 100),
  digest     text        not null check (digest ~ '^[0-9a-f]{16}$'),
  maker      text        not null,
  maker_name text        not null,
  at         timestamptz not null,
  unique (place, key)
);
create index gift_donor on fund.gift (donor_id);
create index gift_entry on fund.gift (entry_id);
create index gift_pledge on fund.gift (pledge_id) where pledge_id is not null;
comment on table fund.gift is '到账：一笔收款里的一份是谁捐的';

create table fund.gift_word (
  gift_id      bigint      primary key references fund.gift (id),
  place        text        not null check (place ~ '^[0-9]{6}$'),
  verdict      text        not null check (verdict in ('CONFIRMED', 'REFUSED')),
  number       text        not null check (number ~ '^(JZ-[0-9]{4}-[0-9]{4,6})?$'),
  words        text        not null check (words !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  check ((verdict = 'CONFIRMED') = (number <> '')),
  check (verdict = 'CONFIRMED' or words <> '')
);
create unique index gift_receipt on fund.gift_word (place, number) where number <> '';
comment on table fund.gift_word is '另一人确认或者不认；确认的有收据号';

create table fund.tax_receipt (
  gift_id      bigint      primary key references fund.gift (id),
  place        text        not null check (place ~ '^[0-9]{6}$'),
  number       text        not null check (number ~ '^[A-Z0-9-]{1,40}$'),
  issued_on    date        not null,
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  unique (place, number)
);
comment on table fund.tax_receipt is '财政开的捐赠票据的号码，本系统不开票据';

-- 一笔收款冲正了没有 · whether a receipt of money was taken back.
create function fund.taken_back(entry bigint) returns boolean language sql stable as $$
  select exists (select from fund.entry r where r.reverses = entry)
$$;

-- 还算数的份：没有不认的，收款没有冲正的 · gifts that count.
create function fund.gift_counts(gift bigint) returns boolean language sql stable as $$
  select exists (select from fund.gift g where g.id = gift and not fund.taken_back(g.entry_id)
    and not exists (select from fund.gift_word w where w.gift_id = g.id and w.verdict = 'REFUSED'))
$$;

create function fund.gift_fits() returns trigger language plpgsql as $$
declare
  came  bigint;
  meant bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('fund gift ' || new.place, 0));
  select l.fen into came from fund.entry e join fund.line l on l.entry_id = e.id and l.side = 'D'
    join fund.account a on a.id = l.account_id
    where e.id = new.entry_id and e.place = new.place and e.act = 'RECEIVE' and a.origin = 'DONATION'
      and not fund.taken_back(e.id);
  if came is null or not exists (select from fund.donor d where d.id = new.donor_id and d.place = new.place) then
    raise exception 'fund: entry % brought no donation', new.entry_id using errcode = 'check_violation';
  end if;
  if came < new.fen + coalesce((select sum(g.fen) from fund.gift g
      where g.entry_id = new.entry_id and fund.gift_counts(g.id)), 0) then
    raise exception 'fund: more given than came with entry %', new.entry_id using errcode = 'check_violation';
  end if;
  if new.pledge_id is not null then
    select p.fen into meant from fund.pledge p where p.id = new.pledge_id and p.donor_id = new.donor_id
      and not exists (select from fund.pledge_end e where e.pledge_id = p.id);
    if meant is null or meant < new.fen + coalesce((select sum(g.fen) from fund.gift g
        where g.pledge_id = new.pledge_id and fund.gift_counts(g.id)), 0) then
      raise exception 'fund: more given than pledged in %', new.pledge_id using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger gift_fits before insert on fund.gift
  for each row execute function fund.gift_fits();

create function fund.gift_said() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.gift g where g.id = new.gift_id and g.place = new.place
      and g.maker <> new.officer and not fund.taken_back(g.entry_id)) then
    raise exception 'fund: another person confirms gift %', new.gift_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger gift_said before insert on fund.gift_word
  for each row execute function fund.gift_said();

create function fund.tax_fits() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.gift_word w where w.gift_id = new.gift_id and w.place = new.place
      and w.verdict = 'CONFIRMED') or not fund.gift_counts(new.gift_id) then
    raise exception 'fund: gift % is not confirmed', new.gift_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger tax_fits before insert on fund.tax_receipt
  for each row execute function fund.tax_fits();

-- 捐赠人只能被销毁，不能改 · a donor is forgotten, never changed.
create function fund.donor_forgotten() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['sealed', 'number_key', 'shown'] <> to_jsonb(old) - array['sealed', 'number_key', 'shown']
      or new.number_key is not null and new.number_key is distinct from old.number_key
      or new.shown <> old.shown and (new.shown <> '' or new.sealed is not null) then
    raise exception 'fund: a donor is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger donor_only_forgotten before update on fund.donor
  for each row execute function fund.donor_forgotten();
create trigger donor_no_delete before delete on fund.donor
  for each row execute function fund.refuse_change();

do $$
declare
  name text;
begin
  foreach name in array array['pledge', 'pledge_end', 'gift', 'gift_word', 'tax_receipt'] loop
    execute format('create trigger %I_no_change before update or delete on fund.%I
      for each row execute function fund.refuse_change()', name, name);
  end loop;
  foreach name in array array['donor', 'pledge', 'pledge_end', 'gift', 'gift_word', 'tax_receipt'] loop
    execute format('create trigger %I_no_truncate before truncate on fund.%I
      for each statement execute function fund.refuse_change()', name, name);
    execute format('call access.guard(%L, ''FUND'', ''place'', %L, ''false'')', 'fund.' || name, '''finance''');
  end loop;
  foreach name in array array['donor', 'pledge', 'gift'] loop
    execute format('create policy own on fund.%I as restrictive for insert with check ((select access.is_server())
      or maker = (select access.said(''officer'')) and place = (select access.said(''place''))
        and (select access.said(''line'')) = ''finance'')', name);
  end loop;
  foreach name in array array['pledge_end', 'gift_word', 'tax_receipt'] loop
    execute format('create policy own on fund.%I as restrictive for insert with check ((select access.is_server())
      or officer = (select access.said(''officer'')) and place = (select access.said(''place''))
        and (select access.said(''line'')) = ''finance'')', name);
  end loop;
end $$;
revoke update, delete on fund.pledge, fund.pledge_end, fund.gift, fund.gift_word, fund.tax_receipt from relief_app;
revoke delete on fund.donor from relief_app;
