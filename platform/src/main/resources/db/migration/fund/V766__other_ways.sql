-- 不走银行的付款：发卡、实物、现金；一样请人同意、一样核、一样放行，签收代替银行的回单。
-- Payments past the bank: by card, in kind, in cash; agreed, checked and released alike; what was signed for stands for the bank's receipt.
alter table fund.payee add column way text not null default 'BANK' check (way in ('BANK', 'CARD', 'KIND', 'CASH'));
alter table fund.payee add column why text not null default '' check (why !~ '[0-9]{15}');
comment on column fund.payee.why is '为什么不走银行；走银行的没有';
alter table fund.payee drop constraint payee_tail_check;
alter table fund.payee add constraint payee_tail_check check (tail ~ case way when 'BANK' then '^[0-9]{4}$' else '^$' end);
alter table fund.payee add constraint payee_why check ((way = 'BANK') = (why = ''));
alter table fund.payee add constraint payee_no_account check (way = 'BANK' or account_key is null);

alter table fund.batch add column way text not null default 'BANK' check (way in ('BANK', 'CARD', 'KIND', 'CASH'));
comment on column fund.batch.way is '一批只有一种付法';

create function fund.item_way() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.batch b join fund.payee p on p.id = new.payee_id and p.way = b.way
      where b.id = new.batch_id) then
    raise exception 'fund: batch % pays another way', new.batch_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger item_way before insert on fund.item
  for each row execute function fund.item_way();

create function fund.file_by_bank() returns trigger language plpgsql as $$
begin
  if exists (select from fund.batch b where b.id = new.batch_id and b.way <> 'BANK') then
    raise exception 'fund: batch % is not paid by the bank', new.batch_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bank_file_by_bank before insert on fund.bank_file
  for each row execute function fund.file_by_bank();

-- 对账单的一行对不到不走银行的付款 · no line of a bank speaks of a payment past it.
create function fund.line_by_bank() returns trigger language plpgsql as $$
begin
  if exists (select from fund.item i join fund.batch b on b.id = i.batch_id
      where i.id = new.item_id and b.way <> 'BANK') then
    raise exception 'fund: item % is not paid by the bank', new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bank_line_by_bank before update on fund.bank_line
  for each row when (new.item_id is not null) execute function fund.line_by_bank();

-- 签收：一笔一次；交的人不是做批次的人；没有交到的写原因。
create table fund.handed (
  item_id      bigint      primary key references fund.item (id),
  place        text        not null check (place ~ '^[0-9]{6}$'),
  taken        boolean     not null,
  proof        text        not null check (proof ~ '^[A-Z0-9-]{0,37}$' and proof !~ '[0-9]{15}'),
  on_day       date        not null,
  words        text        not null check (words <> '' and words !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  constraint handed_proof check (taken = (proof <> ''))
);
create unique index handed_paper on fund.handed (place, proof) where taken;
comment on table fund.handed is '签收：签收单的编号、哪天、怎么签的；没有交到的没有编号';

create function fund.hand() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.item i join fund.batch b on b.id = i.batch_id
      where i.id = new.item_id and i.place = new.place and i.state = 'SENT'
        and b.state = 'SENT' and b.way <> 'BANK' and b.maker <> new.officer
        and new.on_day between (b.sent_at at time zone 'Asia/Shanghai')::date
          and (new.at at time zone 'Asia/Shanghai')::date) then
    raise exception 'fund: item % is not to be handed over by %', new.item_id, new.officer
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger handed_fits before insert on fund.handed
  for each row execute function fund.hand();
create trigger handed_no_change before update or delete on fund.handed
  for each row execute function fund.refuse_change();
create trigger handed_no_truncate before truncate on fund.handed
  for each statement execute function fund.refuse_change();
call access.guard('fund.handed', 'FUND', 'place', $$'finance'$$, 'false');
create policy own on fund.handed as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) = 'finance');
revoke update, delete on fund.handed from relief_app;

-- 付成了、退回了：走银行的听银行的行，不走银行的听签收和账 · who says so: the bank's lines, or what was signed for and booked.
create function fund.hand_says(one fund.item) returns boolean language sql stable as $$
  select case one.state
    when 'PAID' then exists (select from fund.handed h
      join fund.line l on l.account_id = one.transit and l.side = 'C'
      join fund.entry e on e.id = l.entry_id and e.act = 'CONFIRM'
      join fund.receipt r on r.entry_id = e.id and not r.released and r.number = 'QS-' || h.proof
      where h.item_id = one.id and h.taken)
    when 'RETURNED' then exists (select from fund.handed h where h.item_id = one.id and not h.taken)
      and one.fen = (select coalesce(sum(l.fen), 0) from fund.line l
        join fund.entry e on e.id = l.entry_id and e.act = 'RETURN'
        where l.account_id = one.transit and l.side = 'C')
    else false end
$$;

create or replace function fund.bank_says(one fund.item) returns boolean language sql stable as $$
  select case when (select b.way from fund.batch b where b.id = one.batch_id) <> 'BANK'
    then fund.hand_says(one)
    else (select case one.state
      when 'PAID' then coalesce(bool_or(l.kind = 'PAID' and l.outcome = 'POSTED'), false)
      when 'FAILED' then coalesce(bool_or(l.kind = 'FAILED'), false)
        or (one.code = 'REVERSED' and exists (select from fund.entry back where back.reverses = one.entry))
      when 'RETURNED' then coalesce(sum(l.fen) filter (where l.kind = 'RETURNED'), 0) = one.fen
      else coalesce(sum(l.fen) filter (where l.kind = 'RETURNED'), 0) between 1 and one.fen - 1 end
      from fund.bank_line l where l.item_id = one.id and l.outcome in ('POSTED', 'NOTED')) end
$$;

-- 谁登记了没有交到，也不放行再付的那一批 · who said that it was not handed over does not release its next payment.
create or replace function fund.release_apart() returns trigger language plpgsql as $$
begin
  if exists (select from fund.word w join fund.item i on i.id = w.item_id
        where i.batch_id = new.batch_id and w.officer = new.officer)
      or exists (select from fund.item i join fund.retry r on r.commitment = i.commitment
        join fund.bank_line l on l.item_id = r.item_id and l.kind in ('RETURNED', 'FAILED')
        join fund.bank_statement s on s.id = l.statement_id
        where i.batch_id = new.batch_id and s.officer = new.officer)
      or exists (select from fund.item i join fund.retry r on r.commitment = i.commitment
        join fund.handed h on h.item_id = r.item_id
        where i.batch_id = new.batch_id and h.officer = new.officer) then
    raise exception 'fund: % spoke for batch %', new.officer, new.batch_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- 销毁收款人时，为什么不走银行的话也销毁 · the words of why not by the bank are destroyed with the payee.
create or replace function fund.payee_forgotten() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['sealed', 'person_key', 'holder_key', 'account_key', 'why']
        <> to_jsonb(old) - array['sealed', 'person_key', 'holder_key', 'account_key', 'why']
      or new.person_key is not null and new.person_key <> old.person_key
      or new.account_key is not null and new.account_key <> old.account_key
      or new.holder_key is not null and new.holder_key <> old.holder_key
      or new.why <> old.why and (new.why <> '已销毁' or new.sealed is not null) then
    raise exception 'fund: a payee is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
