-- 一笔钱只付一次：付过的不再付，定了收款人的只由放行的批次付，银行文件取一次。
-- Money is paid once: what was paid is never ordered again, what has a payee is sent by a released batch only, the bank's file is taken once.
drop index fund.item_living;
create unique index item_living on fund.item (commitment)
  where state in ('READY', 'WAITING', 'SENT', 'PAID', 'PART_RETURNED');

create function fund.send_by_batch() returns trigger language plpgsql as $$
begin
  if exists (select from fund.entry e where e.id = new.entry_id and e.act = 'SEND')
      and exists (select from fund.binding b where b.commitment = new.account_id)
      and not exists (select from fund.item i join fund.batch b on b.id = i.batch_id
        where i.commitment = new.account_id and i.state = 'READY' and i.fen = new.fen
          and b.state = 'RELEASED') then
    raise exception 'fund: reservation % has a payee: only a released batch sends it', new.account_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_send_by_batch after insert on fund.line
  for each row when (new.side = 'C') execute function fund.send_by_batch();

create table fund.bank_file (
  id           bigint      generated always as identity primary key,
  batch_id     bigint      not null references fund.batch (id),
  form         text        not null check (form in ('CSV', 'PAIN001')),
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
  words        text        not null check (words !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null
);
create unique index bank_file_first on fund.bank_file (batch_id) where words = '';
create index bank_file_batch on fund.bank_file (batch_id, id);
comment on table fund.bank_file is '银行文件谁取走的、哪一种、校验值；第一次没有原因，再取要写原因';

-- 只在批次记好以后取；第一次是什么样，以后还是什么样 · of a sent batch; as it was the first time.
create function fund.same_file() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.batch b where b.id = new.batch_id and b.state = 'SENT')
      or exists (select from fund.bank_file f where f.batch_id = new.batch_id
        and (f.form <> new.form or f.digest <> new.digest))
      or new.words <> '' and not exists (select from fund.bank_file f where f.batch_id = new.batch_id) then
    raise exception 'fund: the bank file of batch % was taken otherwise', new.batch_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bank_file_same before insert on fund.bank_file
  for each row execute function fund.same_file();
create trigger bank_file_no_change before update or delete on fund.bank_file
  for each row execute function fund.refuse_change();
create trigger bank_file_no_truncate before truncate on fund.bank_file
  for each statement execute function fund.refuse_change();
call access.guard_by('fund.bank_file', $$(select access.is_server())
  or exists (select 1 from fund.batch b where b.id = batch_id)$$);
create policy own on fund.bank_file as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and (select access.said('line')) = 'finance');
revoke update, delete on fund.bank_file from relief_app;
