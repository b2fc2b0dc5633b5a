-- 冻结吃不掉预留：冻着的每一天，预留的最后一天往后推一天；已经到期的不再活过来。
-- A freeze eats no reservation: each frozen day of its life moves its last day on by one; what has lapsed stays so.
create function fund.stands_until(reservation bigint) returns date language plpgsql stable as $$
declare
  mine    fund.account;
  current date;
  until   date;
begin
  select * into strict mine from fund.account where id = reservation;
  select lapses_on into strict until from fund.commitment where account_id = reservation;
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

-- 和以前一样，只是预留的最后一天算上冻着的天数 · as before, but for the last day of a reservation.
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
      and (not exists (select from fund.approver a where a.entry_id = wanted)
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
      where l.account_id = giver.id and c.act = 'COMMIT'
        and (c.maker = e.maker
          or exists (select from fund.approver a where a.entry_id = c.id and a.officer = e.maker))) then
    raise exception 'fund: who decided does not pay' using errcode = 'check_violation';
  end if;
  if e.act = 'CONFIRM' and (select count(*) from fund.receipt r where r.entry_id = wanted) <> 1 then
    raise exception 'fund: entry % has no receipt', wanted using errcode = 'check_violation';
  end if;
end $$;

-- 银行文件也不出去：出去了银行就付 · nor does a bank file leave: the bank would pay it.
create trigger file_not_frozen before insert on fund.bank_file
  for each row execute function fund.step_not_frozen();
