-- 一笔账少问几次：问的还是那些，一次问完；查过的不再查第二遍。
-- Fewer messages for a posting: the same questions asked at once, and nothing checked twice.

-- 拿键：别人正拿着就说没拿到；拿到以后另起一句看，拿之前提交的都看得见。
-- Takes a key; what is looked up afterwards is a statement of its own and sees what was committed before the key was free.
create function fund.take_key(of_place text, of_line text, of_key text)
  returns table (taken boolean, digest text, code text, arguments text[], entries bigint[], accounts bigint[])
  language plpgsql volatile as $$
begin
  taken := pg_try_advisory_xact_lock(hashtextextended('fund key ' || of_place || ' ' || of_line || ' ' || of_key, 0));
  if taken then
    select c.digest, c.code, c.arguments, c.entries, c.accounts into digest, code, arguments, entries, accounts
      from fund.command c where c.place = of_place and c.line = of_line and c.key = of_key;
  end if;
  return next;
end $$;

-- 冻到哪天：先等正在写的冻结写完，再看 · first waits for a freeze that is being written, then looks.
create function fund.held_until(of_place text, of_accounts bigint[], of_entries bigint[], day date) returns date
  language plpgsql volatile as $$
begin
  perform fund.wait_for_freezes(of_place, false);
  if not exists (select from fund.frozen f where f.place = of_place and day between f.from_on and f.until_on) then
    return null;
  end if;
  return fund.frozen_until(of_place, array(
    select coalesce(a.pool_id, a.id) from fund.account a where a.id = any(of_accounts)
    union select coalesce(a.pool_id, a.id) from fund.line l join fund.account a on a.id = l.account_id
      where l.entry_id = any(of_entries)), day);
end $$;

-- 锁住，再看它们现在怎样 · locks in the order of the numbers, then looks how they stand.
create function fund.lock_accounts(of_place text, wanted bigint[])
  returns table (id bigint, kind text, pool bigint, parent bigint, budget_year int, bank text, purpose text, closed boolean, fen bigint)
  language plpgsql volatile as $$
begin
  perform from fund.balance b where b.place = of_place and b.account_id = any(wanted) order by b.account_id for update;
  return query select a.id, a.kind, coalesce(a.pool_id, a.id), coalesce(a.parent_id, 0), a.budget_year, a.bank, a.purpose,
      a.closed_on is not null, abs(b.debit_fen - b.credit_fen)
    from fund.account a join fund.balance b on b.account_id = a.id where a.place = of_place and a.id = any(wanted);
end $$;

-- 一笔分录查一次就够：查的时候两行都要在，主键不让有第三行，行不改不删，所以查过以后什么也加不进去。
-- An entry is checked once, when both lines must be there: its key allows no third, and no line changes. After it only an approver (looked
-- at by approver_counts) and a receipt (one, of a confirmation) can come: a rule that reads anything else is not asked at the end of
-- the transaction where somebody has the check made earlier.
drop trigger line_balances on fund.line;

-- 两行在同一个池子里（查分录的时候查），冻没冻看借的那一行 · both lines are of one pool, which the entry's check holds.
drop trigger line_not_frozen on fund.line;
create trigger line_not_frozen before insert on fund.line
  for each row when (new.side = 'D') execute function fund.line_not_frozen();
