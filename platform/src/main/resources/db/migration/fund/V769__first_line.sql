-- 一笔预留付过很多次也一样快：只看记进去的（预留那一笔和冲正），付出去的不用都看；自己还有钱，就不用看下面的。
-- A reservation that was paid from many times is as quick as a new one: only what was debited in it is looked at (its reservation and
-- reversals), none of what was sent; what holds money itself lives, whatever is below it. What was refused still is; an agreement has to
-- be the maker's own and for such an act, since the walls see those of others, too.
create or replace function fund.stands_until(reservation bigint) returns date language plpgsql stable as $$
declare
  mine    fund.account;
  current date;
  until   date;
begin
  select * into strict mine from fund.account where id = reservation;
  select lapses_on into strict until from fund.commitment where account_id = reservation;
  if not exists (select from fund.frozen f where f.place = mine.place) then
    return until;
  end if;
  select min(e.day) into current from fund.line l join fund.entry e on e.id = l.entry_id
    where l.account_id = reservation and l.side = 'D';
  if current is null or not exists (select from fund.frozen f where f.place = mine.place
      and f.until_on >= current) then
    return until;
  end if;
  while current <= until loop
    if exists (select from fund.frozen f left join fund.thaw t on t.freeze_id = f.id
        where f.place = mine.place and (f.pool_id is null or f.pool_id = mine.pool_id)
          and current between f.from_on
            and least(f.until_on, (t.at at time zone 'Asia/Shanghai')::date)) then
      until := until + 1;
    end if;
    current := current + 1;
  end loop;
  return until;
end $$;

create or replace function fund.book() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp set relief.line = 'system' as $$
declare
  mine   fund.account;
  family bigint;
  holds  boolean;
begin
  update fund.balance set
      debit_fen = debit_fen + case new.side when 'D' then new.fen else 0 end,
      credit_fen = credit_fen + case new.side when 'C' then new.fen else 0 end
    where account_id = new.account_id;
  select * into strict mine from fund.account where id = new.account_id;
  if mine.closed_on is not null or mine.kind in ('COMMITMENT', 'IN_TRANSIT') and exists (
      select from fund.account a where a.closed_on is not null and a.id = any(array[mine.parent_id,
        (select c.parent_id from fund.account c where c.id = mine.parent_id), mine.pool_id])) then
    raise exception 'fund: account % is closed', mine.id using errcode = 'check_violation';
  end if;
  if mine.place <> (select place from fund.entry where id = new.entry_id) then
    raise exception 'fund: account % is of another place', mine.id using errcode = 'check_violation';
  end if;
  family := case when mine.kind = 'COMMITMENT' then mine.id
                 when mine.kind in ('IN_TRANSIT', 'PAID') then mine.parent_id end;
  if family is not null then
    -- Its own statement: the next one sees what was committed while this one waited.
    perform from fund.commitment where account_id = family for update;
    select b.debit_fen > b.credit_fen into strict holds from fund.balance b where b.account_id = family;
    if not holds then
      holds := exists (select from fund.balance b join fund.account a on a.id = b.account_id
        where a.parent_id = family and b.debit_fen > b.credit_fen);
    end if;
    update fund.commitment c set living = holds where c.account_id = family and c.living <> holds;
  end if;
  return new;
end $$;

create or replace function fund.check_entry(wanted bigint) returns void language plpgsql as $$
declare
  e       fund.entry;
  debit   fund.line;
  credit  fund.line;
  old     fund.entry;
  taker   fund.account;
  giver   fund.account;
  until   date;
begin
  select * into strict e from fund.entry where id = wanted;
  select * into debit from fund.line where entry_id = wanted and side = 'D';
  select * into credit from fund.line where entry_id = wanted and side = 'C';
  if debit.fen is null or credit.fen is null or debit.fen <> credit.fen then
    raise exception 'fund: entry % does not balance', wanted using errcode = 'check_violation';
  end if;
  select * into strict taker from fund.account where id = debit.account_id;
  select * into strict giver from fund.account where id = credit.account_id;
  if coalesce(taker.pool_id, taker.id) <> coalesce(giver.pool_id, giver.id) then
    raise exception 'fund: entry % leaves its pool', wanted using errcode = 'check_violation';
  end if;
  if exists (select from fund.approver a where a.entry_id = wanted and a.officer = e.maker) then
    raise exception 'fund: the maker of entry % approves it', wanted using errcode = 'check_violation';
  end if;
  if e.approval_id is not null
      and (not exists (select from approval.request r where r.id = e.approval_id and r.asker = e.maker
          and r.kind = case e.act when 'COMMIT' then 'FUND_COMMITMENT' else 'FUND_MOVE' end)
        or not exists (select from fund.approver a where a.entry_id = wanted)
        or exists (select from fund.approver a where a.entry_id = wanted
          and not exists (select from approval.step s where s.request_id = e.approval_id
            and s.act = 'agreed' and s.officer = a.officer))) then
    raise exception 'fund: nobody agreed to entry %', wanted using errcode = 'check_violation';
  end if;
  if e.act = 'REVERSE' then
    select * into strict old from fund.entry where id = e.reverses;
    if old.act in ('REVERSE', 'VOID', 'EXPIRE') or not exists (
        select from fund.line d join fund.line c on c.entry_id = d.entry_id
        where d.entry_id = old.id and d.side = 'D' and c.side = 'C' and d.fen = debit.fen
          and d.account_id = credit.account_id and c.account_id = debit.account_id) then
      raise exception 'fund: entry % is no mirror', wanted using errcode = 'check_violation';
    end if;
    return;
  end if;
  if not exists (select from fund.move m where m.act = e.act
      and m.from_kind = giver.kind and m.to_kind = taker.kind) then
    raise exception 'fund: % from % to % is no move', e.act, giver.kind, taker.kind
      using errcode = 'check_violation';
  end if;
  if e.act in ('COMMIT', 'SEND') and taker.parent_id <> giver.id
      or e.act in ('VOID', 'EXPIRE') and giver.parent_id <> taker.id
      or e.act = 'CONFIRM' and taker.parent_id <> giver.parent_id then
    raise exception 'fund: entry % leaves its commitment', wanted using errcode = 'check_violation';
  end if;
  if e.act in ('SEND', 'EXPIRE') then
    until := fund.stands_until(giver.id);
    if e.act = 'SEND' and e.day > until or e.act = 'EXPIRE' and e.day <= until then
      raise exception 'fund: % against the day of the reservation', e.act using errcode = 'check_violation';
    end if;
  end if;
  if e.act = 'SEND' and exists (
      select from fund.line l join fund.entry c on c.id = l.entry_id
      where l.account_id = giver.id and l.side = 'D' and c.act = 'COMMIT'
        and (c.maker = e.maker
          or exists (select from fund.approver a where a.entry_id = c.id and a.officer = e.maker))) then
    raise exception 'fund: who decided does not pay' using errcode = 'check_violation';
  end if;
  if e.act = 'CONFIRM' and (select count(*) from fund.receipt r where r.entry_id = wanted) <> 1 then
    raise exception 'fund: entry % has no receipt', wanted using errcode = 'check_violation';
  end if;
end $$;

-- 一笔预留的已付户，不用把它付过的都看一遍 · the account of what was paid, without looking at all that was sent.
create index line_taken on fund.line (account_id) where side = 'D';
create index account_paid on fund.account (parent_id) where kind = 'PAID';

-- 余额、预留、回单只由墙自己改：服务端的角色写的，再深一层的触发器也不算 · only the walls themselves move these three.
create or replace function fund.only_by_lines() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 or tg_op = 'DELETE' or current_user = 'relief_app' then
    raise exception 'fund: %.% is moved by lines only: % refused', tg_table_schema, tg_table_name, tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
