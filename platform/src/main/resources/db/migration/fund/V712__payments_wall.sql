-- 付款的第二道墙：绑定、批次、逐笔、对账单，库自己守着；绕过程序写不进去，改不了，走不回去。
-- The second wall of payments: bindings, batches, items and statements are held by the database itself.

-- 改收款人的、付款的都先锁这笔预留 · whoever binds a payee or takes a reservation into a batch locks it first.
create function fund.binding_fits() returns trigger language plpgsql as $$
begin
  perform from fund.commitment where account_id = new.commitment for update;
  if not exists (select from fund.commitment c join fund.payee p on p.id = new.payee_id
      where c.account_id = new.commitment and c.place = new.place and p.place = new.place
        and p.person_key = c.person_key and p.sealed is not null) then
    raise exception 'fund: payee % is not of this reservation', new.payee_id using errcode = 'check_violation';
  end if;
  if exists (select from fund.item i where i.commitment = new.commitment
      and i.state in ('READY', 'WAITING', 'SENT', 'PAID', 'PART_RETURNED')) then
    raise exception 'fund: reservation % has its payee for good', new.commitment using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger binding_fits before insert on fund.binding
  for each row execute function fund.binding_fits();

-- 同意过、用掉了、就是为这一笔 · agreed to, used up, and for this one; asked when all of the act is written.
create function fund.binding_agreed() returns trigger language plpgsql as $$
begin
  if not exists (select from approval.request r where r.id = new.approval_id and r.place = new.place
      and r.state = 'used' and r.asker = new.maker
      and (r.kind = 'PAYEE_CHANGE' and r.subject = 'commitment-' || new.commitment
        or r.kind = 'FUND_COMMITMENT' and exists (select from fund.entry e
          join fund.line l on l.entry_id = e.id and l.side = 'D' and l.account_id = new.commitment
          where e.approval_id = r.id and e.act = 'COMMIT'))) then
    raise exception 'fund: nobody agreed to binding %', new.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger binding_agreed after insert on fund.binding
  deferrable initially deferred for each row execute function fund.binding_agreed();

-- 付成的也占着：同一笔预留，银行退了、没付成，才有第二笔 · what was paid counts; only what came back or failed gets another.
drop index fund.item_living;
create unique index item_living on fund.item (commitment)
  where state in ('READY', 'WAITING', 'SENT', 'PAID', 'PART_RETURNED');

create function fund.item_fits() returns trigger language plpgsql as $$
begin
  perform from fund.commitment where account_id = new.commitment for update;
  if new.state <> 'WAITING' or new.code <> '' or new.transit is not null or not exists (
      select from fund.batch b
      join fund.account paid on paid.id = b.pool_id
      join fund.special_account s on s.place = b.place and s.bank = paid.bank
      join fund.commitment c on c.account_id = new.commitment and c.place = b.place
      join fund.account a on a.id = c.account_id
      join fund.account pool on pool.id = a.pool_id and pool.bank = paid.bank
      where b.id = new.batch_id and b.place = new.place and b.state = 'OPEN') then
    raise exception 'fund: reservation % does not fit batch %', new.commitment, new.batch_id
      using errcode = 'check_violation';
  end if;
  if not exists (select from fund.payee p where p.id = new.payee_id and p.seal = new.seal
      and p.sealed is not null and p.id = (select x.payee_id from fund.binding x
        where x.commitment = new.commitment order by x.id desc limit 1)) then
    raise exception 'fund: reservation % is bound to another payee', new.commitment using errcode = 'check_violation';
  end if;
  if new.fen <> (select b.debit_fen - b.credit_fen from fund.balance b where b.account_id = new.commitment) then
    raise exception 'fund: reservation % is of another amount', new.commitment using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger item_fits before insert on fund.item
  for each row execute function fund.item_fits();

-- 走到哪一步，凭什么 · what every step of an item rests on.
create table fund.item_move (
  from_state  text not null,
  to_state    text not null,
  batch_state text not null,
  primary key (from_state, to_state, batch_state)
);
comment on table fund.item_move is '一笔付款合法的步子：批次在哪一步时，从哪里到哪里';
insert into fund.item_move values
  ('WAITING', 'READY', 'OPEN'), ('READY', 'WAITING', 'OPEN'),
  ('WAITING', 'LEFT_OUT', 'OPEN'), ('READY', 'LEFT_OUT', 'OPEN'),
  ('WAITING', 'DROPPED', 'OPEN'), ('READY', 'DROPPED', 'OPEN'),
  ('READY', 'LEFT_OUT', 'RELEASED'), ('READY', 'SENT', 'RELEASED'),
  ('SENT', 'PAID', 'SENT'), ('SENT', 'PART_RETURNED', 'SENT'), ('SENT', 'RETURNED', 'SENT'),
  ('SENT', 'FAILED', 'SENT'),
  ('PAID', 'PART_RETURNED', 'SENT'), ('PAID', 'RETURNED', 'SENT'), ('PART_RETURNED', 'RETURNED', 'SENT'),
  ('FAILED', 'PAID', 'SENT'), ('FAILED', 'PART_RETURNED', 'SENT'), ('FAILED', 'RETURNED', 'SENT');

-- 最后一轮：没有一条不合，查不到的都有人说明 · the last round: nothing against it, a word for all that is unknown.
create function fund.item_checked(wanted bigint) returns boolean language sql stable as $$
  select count(*) > 0 and coalesce(bool_and(f.state = 'MET' or f.state = 'UNKNOWN' and exists (
      select from fund.word w where w.item_id = f.item_id and w.asked = f.asked and w.note = f.note)), false)
  from fund.finding f where f.item_id = wanted
    and f.round = (select max(l.round) from fund.finding l where l.item_id = wanted)
$$;

-- 为它记了付、还没有写回来的 · ordered for it and not noted yet: such an item only goes on to SENT.
create function fund.item_ordered(one fund.item) returns boolean language sql stable as $$
  select exists (select from fund.line c
    join fund.entry e on e.id = c.entry_id and e.act = 'SEND'
    join fund.line d on d.entry_id = e.id and d.side = 'D'
    where c.account_id = one.commitment and c.side = 'C' and c.fen = one.fen
      and e.at >= (select min(r.at) from fund.release r where r.batch_id = one.batch_id)
      and not exists (select from fund.item i where i.entry = e.id)
      and not exists (select from fund.entry back where back.reverses = e.id))
$$;

-- 银行说的够不够 · whether the lines of the bank say so.
create function fund.bank_says(one fund.item) returns boolean language sql stable as $$
  select case one.state
    when 'PAID' then coalesce(bool_or(l.kind = 'PAID' and l.outcome = 'POSTED'), false)
    when 'FAILED' then coalesce(bool_or(l.kind = 'FAILED'), false)
      or (one.code = 'REVERSED' and exists (select from fund.entry back where back.reverses = one.entry))
    when 'RETURNED' then coalesce(sum(l.fen) filter (where l.kind = 'RETURNED'), 0) = one.fen
    else coalesce(sum(l.fen) filter (where l.kind = 'RETURNED'), 0) between 1 and one.fen - 1 end
  from fund.bank_line l where l.item_id = one.id and l.outcome in ('POSTED', 'NOTED')
$$;

create function fund.item_step() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (select from fund.item_move m
      join fund.batch b on b.id = old.batch_id and b.state = m.batch_state
      where m.from_state = old.state and m.to_state = new.state) then
    raise exception 'fund: item % goes not from % to % now', old.id, old.state, new.state
      using errcode = 'restrict_violation';
  end if;
  if new.state = 'READY' and not fund.item_checked(old.id) then
    raise exception 'fund: item % is not checked', old.id using errcode = 'check_violation';
  end if;
  if new.state in ('WAITING', 'LEFT_OUT', 'DROPPED') and old.state <> new.state and fund.item_ordered(old) then
    raise exception 'fund: item % is ordered already', old.id using errcode = 'restrict_violation';
  end if;
  if old.transit is null and new.transit is not null and not exists (
      select from fund.entry e
      join fund.line d on d.entry_id = e.id and d.side = 'D' and d.account_id = new.transit
      join fund.line c on c.entry_id = e.id and c.side = 'C' and c.account_id = new.commitment
      where e.id = new.entry and e.act = 'SEND' and e.place = new.place and d.fen = new.fen
        and not exists (select from fund.entry back where back.reverses = e.id)) then
    raise exception 'fund: entry % is no order of item %', new.entry, old.id using errcode = 'check_violation';
  end if;
  if new.state in ('PAID', 'PART_RETURNED', 'RETURNED', 'FAILED') and new.state <> old.state
      and not fund.bank_says(new) then
    raise exception 'fund: the bank does not say that item % is %', old.id, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger item_step before update on fund.item
  for each row execute function fund.item_step();

-- 绑定了收款人的，只能经放行的批次付 · a reservation that has a payee is paid through a released batch only.
create function fund.send_released() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.entry e where e.id = new.entry_id and e.act = 'SEND')
      or not exists (select from fund.binding x where x.commitment = new.account_id) then
    return new;
  end if;
  perform from fund.item i where i.commitment = new.account_id and i.state = 'READY' for update;
  if not exists (select from fund.item i join fund.batch b on b.id = i.batch_id and b.state = 'RELEASED'
      where i.commitment = new.account_id and i.state = 'READY' and i.fen = new.fen) then
    raise exception 'fund: reservation % is in no released batch', new.account_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_released before insert on fund.line
  for each row when (new.side = 'C') execute function fund.send_released();

-- 一批只往前走，谁做的、付哪个专户不变 · a batch goes forward only; who made it and for which account never changes.
create function fund.batch_born() returns trigger language plpgsql as $$
begin
  if new.state <> 'OPEN' or not exists (select from fund.account a
      where a.id = new.pool_id and a.kind = 'POOL' and a.place = new.place) then
    raise exception 'fund: a batch begins open, of a pool of its place' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger batch_born before insert on fund.batch
  for each row execute function fund.batch_born();

create function fund.batch_forward() returns trigger language plpgsql as $$
declare
  waiting int;
  ready   int;
begin
  if to_jsonb(new) - array['state', 'sent_at'] <> to_jsonb(old) - array['state', 'sent_at']
      or (old.state, new.state) not in (('OPEN', 'RELEASED'), ('OPEN', 'DROPPED'), ('RELEASED', 'SENT')) then
    raise exception 'fund: batch % goes forward only', old.id using errcode = 'restrict_violation';
  end if;
  select count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'READY') into waiting, ready
    from fund.item where batch_id = old.id;
  if waiting > 0 or (ready > 0) <> (new.state = 'RELEASED') then
    raise exception 'fund: batch % has payments that are not at %', old.id, new.state using errcode = 'check_violation';
  end if;
  if new.state = 'RELEASED' and not exists (select from fund.release r
      where r.batch_id = old.id and r.officer <> old.maker) then
    raise exception 'fund: nobody released batch %', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger batch_forward before update on fund.batch
  for each row execute function fund.batch_forward();

-- 放行的只是还开着的 · only what is open is released.
create function fund.release_open() returns trigger language plpgsql as $$
begin
  perform from fund.batch where id = new.batch_id for update;
  if not exists (select from fund.batch b where b.id = new.batch_id and b.state = 'OPEN') then
    raise exception 'fund: batch % is not open', new.batch_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger release_of_open before insert on fund.release
  for each row execute function fund.release_open();

-- 核的、说的，只在批次还开着的时候；说明的是最后一轮查不到的 · findings and words while the batch is open.
create function fund.item_open() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.item i join fund.batch b on b.id = i.batch_id
      where i.id = new.item_id and b.state = 'OPEN' and i.state in ('READY', 'WAITING')) then
    raise exception 'fund: item % is not open', new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger finding_open before insert on fund.finding
  for each row execute function fund.item_open();
create trigger word_open before insert on fund.word
  for each row execute function fund.item_open();
create function fund.word_wanted() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.finding f where f.item_id = new.item_id and f.asked = new.asked
      and f.note = new.note and f.state = 'UNKNOWN'
      and f.round = (select max(l.round) from fund.finding l where l.item_id = new.item_id)) then
    raise exception 'fund: nothing unknown to explain of item %', new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger word_wanted before insert on fund.word
  for each row execute function fund.word_wanted();

-- 对账单一份接一份；对过的一份不再加行 · statement follows statement; none that was compared gets another line.
create function fund.statement_follows() returns trigger language plpgsql as $$
begin
  if new.opening_fen <> (select s.closing_fen from fund.bank_statement s
      where s.place = new.place and s.bank = new.bank order by s.id desc limit 1) then
    raise exception 'fund: a statement before % is missing', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger statement_follows before insert on fund.bank_statement
  for each row execute function fund.statement_follows();

create index bank_line_compared on fund.bank_line (statement_id) where outcome is not null;
create function fund.line_born() returns trigger language plpgsql as $$
begin
  if new.outcome is not null or new.item_id is not null or exists (select from fund.bank_line l
      where l.statement_id = new.statement_id and l.outcome is not null) then
    raise exception 'fund: a line comes with its statement' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bank_line_born before insert on fund.bank_line
  for each row execute function fund.line_born();

-- 记了的，账上真有 · what is said to be booked stands in the ledger.
create function fund.line_booked() returns trigger language plpgsql as $$
declare
  paid fund.item;
begin
  if new.item_id is not null then
    select i.* into paid from fund.item i
      join fund.batch b on b.id = i.batch_id
      join fund.account a on a.id = b.pool_id
      join fund.bank_statement s on s.id = new.statement_id and s.place = i.place and s.bank = a.bank
      where i.id = new.item_id and i.transit is not null
        and new.order_no = 'RL' || lpad(i.id::text, 12, '0');
    if paid.id is null then
      raise exception 'fund: this line is not of item %', new.item_id using errcode = 'check_violation';
    end if;
  end if;
  if new.outcome = 'POSTED' and not (case new.kind
      when 'PAID' then exists (select from fund.receipt r
        join fund.entry e on e.id = r.entry_id and e.act = 'CONFIRM'
        join fund.line l on l.entry_id = e.id and l.side = 'C' and l.account_id = paid.transit
        where r.number = new.receipt and new.fen = paid.fen)
      when 'RETURNED' then new.fen + (select coalesce(sum(l.fen), 0) from fund.bank_line l
          where l.item_id = paid.id and l.kind = 'RETURNED' and l.outcome = 'POSTED')
        <= (select coalesce(sum(l.fen), 0) from fund.entry e
          join fund.line l on l.entry_id = e.id and l.side = 'C'
          join fund.account a on a.id = l.account_id
          where e.act = 'RETURN' and a.id = paid.transit
            or e.act = 'RECOVER' and a.kind = 'PAID' and a.parent_id = paid.commitment)
      else false end) then
    raise exception 'fund: nothing is booked for this line' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bank_line_booked before update on fund.bank_line
  for each row execute function fund.line_booked();

create function fund.settled_difference() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.bank_line l where l.statement_id = new.statement_id and l.number = new.number
      and l.outcome not in ('POSTED', 'NOTED')) then
    raise exception 'fund: no difference to settle' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger settled_difference before insert on fund.settled
  for each row execute function fund.settled_difference();

create function fund.retry_fits() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.item i where i.id = new.item_id and i.commitment = new.commitment
        and i.state in ('RETURNED', 'FAILED'))
      or new.attempt <> 1 + (select count(*) from fund.retry r where r.commitment = new.commitment) then
    raise exception 'fund: item % is not to be paid again', new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger retry_fits before insert on fund.retry
  for each row execute function fund.retry_fits();

do $$
declare
  name text;
begin
  foreach name in array array['special_account', 'payee', 'binding', 'batch', 'item', 'finding', 'word', 'release',
      'bank_statement', 'bank_line', 'settled', 'retry', 'item_move'] loop
    execute format('create trigger %I_no_truncate before truncate on fund.%I
      for each statement execute function fund.refuse_change()', name, name);
  end loop;
end $$;
create trigger item_move_no_change before update or delete on fund.item_move
  for each row execute function fund.refuse_change();

-- 写下的人是自己，是财政、在自己的地方 · whoever writes, writes in the own name, for finance, at the own place.
create policy own on fund.special_account as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) = 'finance');
create policy own on fund.bank_statement as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) = 'finance');
create policy own on fund.item as restrictive for insert with check ((select access.is_server())
  or place = (select access.said('place')) and (select access.said('line')) = 'finance');
create policy own_change on fund.item as restrictive for update using ((select access.is_server())
  or place = (select access.said('place')) and (select access.said('line')) = 'finance');
create policy own_change on fund.batch as restrictive for update using ((select access.is_server())
  or place = (select access.said('place')) and (select access.said('line')) = 'finance');
create policy own on fund.finding as restrictive for insert with check ((select access.is_server())
  or (select access.said('line')) = 'finance' and exists (select from fund.item i
    where i.id = item_id and i.place = (select access.said('place'))));
create policy own on fund.word as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and (select access.said('line')) = 'finance'
    and exists (select from fund.item i where i.id = item_id and i.place = (select access.said('place'))));
create policy own on fund.retry as restrictive for insert with check ((select access.is_server())
  or (select access.said('line')) = 'finance' and exists (select from fund.item i
    where i.id = item_id and i.place = (select access.said('place'))));
create policy own on fund.bank_line as restrictive for insert with check ((select access.is_server())
  or (select access.said('line')) = 'finance' and exists (select from fund.bank_statement s
    where s.id = statement_id and s.officer = (select access.said('officer'))
      and s.place = (select access.said('place'))));
create policy own_change on fund.bank_line as restrictive for update using ((select access.is_server())
  or (select access.said('line')) = 'finance' and exists (select from fund.bank_statement s
    where s.id = statement_id and s.place = (select access.said('place'))));
create policy own on fund.settled as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and (select access.said('line')) = 'finance'
    and exists (select from fund.bank_statement s
      where s.id = statement_id and s.place = (select access.said('place'))));
alter policy own on fund.release with check ((select access.is_server())
  or officer = (select access.said('officer')) and (select access.said('line')) = 'finance'
    and exists (select from fund.batch b where b.id = batch_id and b.place = (select access.said('place'))));
alter policy own on fund.payee with check ((select access.is_server())
  or maker = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) = 'procuratorate');
alter policy own on fund.binding with check ((select access.is_server())
  or maker = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) = 'procuratorate');
-- Everybody reads the steps, the server's role writes none.
call access.guard_by('fund.item_move', 'true');
revoke insert, update, delete on fund.item_move from relief_app;
revoke delete on fund.payee, fund.batch, fund.item, fund.bank_line from relief_app;
