-- 凭签收单付到的，签收单在卷里，钱在人手里：付到不冲正；不走银行的付出，登记了没有交到才冲正。绕过程序也一样。
-- What a signed paper closed stays closed: neither its confirmation nor, before it was said not to be handed over, its
-- order is reversed; until now only the program refused.
create function fund.handed_stands() returns trigger language plpgsql as $$
begin
  if exists (select from fund.item i join fund.batch b on b.id = i.batch_id and b.way <> 'BANK'
        where i.entry = new.reverses and i.state <> 'RETURNED')
      or exists (select from fund.line l join fund.entry e on e.id = l.entry_id and e.act = 'CONFIRM'
        join fund.item i on i.transit = l.account_id join fund.handed h on h.item_id = i.id and h.taken
        where l.entry_id = new.reverses and l.side = 'C') then
    raise exception 'fund: entry % was, or may have been, handed over', new.reverses using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger entry_handed_stands before insert on fund.entry
  for each row when (new.reverses is not null) execute function fund.handed_stands();
