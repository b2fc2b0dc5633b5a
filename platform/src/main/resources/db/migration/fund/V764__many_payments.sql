-- 几万笔付款也不越来越慢：对一行退回、预留一笔的时候，只看自己的几行，不翻全部的账。
-- Many payments: comparing a returned line and reserving look at their own rows, not at all books.
create index commitment_lapses on fund.commitment (lapses_on);
create index item_entry on fund.item (entry) where entry is not null;

create or replace function fund.line_booked() returns trigger language plpgsql as $$
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
        <= (select coalesce(sum(l.fen), 0) from fund.line l join fund.entry e on e.id = l.entry_id
            where l.account_id = paid.transit and l.side = 'C' and e.act = 'RETURN')
          + (select coalesce(sum(l.fen), 0) from fund.account a
            join fund.line l on l.account_id = a.id and l.side = 'C'
            join fund.entry e on e.id = l.entry_id and e.act = 'RECOVER'
            where a.parent_id = paid.commitment and a.kind = 'PAID')
      else false end) then
    raise exception 'fund: nothing is booked for this line' using errcode = 'check_violation';
  end if;
  return new;
end $$;
