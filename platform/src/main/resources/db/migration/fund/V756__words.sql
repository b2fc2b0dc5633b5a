-- 说明只对那时查到的情形算数；放行的人自己没有说明过，也没有交过让其中一笔可以再付的对账单。
-- A word holds for the facts that it was said of; whoever releases explained nothing of the batch, and did not
-- bring the statement that lets one of its payments be paid again.
alter table fund.finding add column facts text not null default '' check (facts ~ '^[0-9a-f]{0,16}$');
comment on column fund.finding.facts is '查到的情形的带密钥的名字；空 = 没有可变的情形';
alter table fund.word add column facts text not null default '' check (facts ~ '^[0-9a-f]{0,16}$');
comment on column fund.word.facts is '说明的是哪些情形';
alter table fund.word drop constraint word_pkey;
alter table fund.word add primary key (item_id, asked, note, facts);

create or replace function fund.item_checked(wanted bigint) returns boolean language sql stable as $$
  select count(*) > 0 and coalesce(bool_and(f.state = 'MET' or f.state = 'UNKNOWN' and exists (
      select from fund.word w where w.item_id = f.item_id and w.asked = f.asked and w.note = f.note
        and w.facts = f.facts)), false)
  from fund.finding f where f.item_id = wanted
    and f.round = (select max(l.round) from fund.finding l where l.item_id = wanted)
$$;

create or replace function fund.word_wanted() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.finding f where f.item_id = new.item_id and f.asked = new.asked
      and f.note = new.note and f.facts = new.facts and f.state = 'UNKNOWN'
      and f.round = (select max(l.round) from fund.finding l where l.item_id = new.item_id)) then
    raise exception 'fund: nothing unknown to explain of item %', new.item_id using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function fund.release_apart() returns trigger language plpgsql as $$
begin
  if exists (select from fund.word w join fund.item i on i.id = w.item_id
        where i.batch_id = new.batch_id and w.officer = new.officer)
      or exists (select from fund.item i join fund.retry r on r.commitment = i.commitment
        join fund.bank_line l on l.item_id = r.item_id and l.kind in ('RETURNED', 'FAILED')
        join fund.bank_statement s on s.id = l.statement_id
        where i.batch_id = new.batch_id and s.officer = new.officer) then
    raise exception 'fund: % spoke for batch %', new.officer, new.batch_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger release_spoke before insert on fund.release
  for each row execute function fund.release_apart();
