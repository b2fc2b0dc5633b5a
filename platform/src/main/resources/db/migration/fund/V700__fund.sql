-- 资金池的账：复式记账，只加不改，错了只能冲正。钱从哪个账户出来（贷），到哪个账户去（借），单位是分。
-- The relief fund's ledger: double entry, append-only, corrected by reversal only; whole fen.
create schema fund;

create table fund.account (
  id          bigint generated always as identity primary key,
  place       text   not null check (place ~ '^[0-9]{6}$'),
  kind        text   not null check (kind in ('SOURCE', 'POOL', 'EARMARK', 'COMMITMENT',
                       'IN_TRANSIT', 'PAID', 'RETURNED', 'RECOVERED')),
  pool_id     bigint references fund.account (id),
  parent_id   bigint references fund.account (id),
  title       text   not null check (title !~ '[0-9]{15}'),
  origin      text   not null check (origin in ('', 'CENTRAL', 'LOCAL', 'DONATION')),
  budget_year int    not null check (budget_year between 2000 and 2999),
  bank        text   not null check (bank ~ '^[A-Z0-9-]{0,14}$'),
  purpose     text   not null check (purpose ~ '^[A-Z_]{0,40}$'),
  opened_on   date   not null,
  closed_on   date   check (closed_on >= opened_on),
  check ((kind = 'POOL') = (pool_id is null)),
  check ((kind in ('COMMITMENT', 'IN_TRANSIT', 'PAID')) = (parent_id is not null)),
  check ((kind = 'POOL') = (origin <> '') and (kind = 'POOL') = (bank <> '')),
  check ((kind in ('EARMARK', 'COMMITMENT')) = (purpose <> '')),
  check (closed_on is null or kind in ('POOL', 'EARMARK'))
);
comment on table fund.account is '账户：来源、资金池、指定用途、预留、在途、已付、退回、追回；只有关户能改';
comment on column fund.account.bank is '付款的专户的简称，不是账号';
create index account_pool on fund.account (pool_id);
create index account_parent on fund.account (parent_id);
create index account_place on fund.account (place);
create unique index account_of_pool on fund.account (pool_id, kind)
  where kind in ('SOURCE', 'RETURNED', 'RECOVERED');

-- 余额：跟着分录走，不能自己改；除来源以外，哪个账户也不能透支。
create table fund.balance (
  account_id bigint primary key references fund.account (id),
  place      text   not null,
  kind       text   not null,
  debit_fen  bigint not null default 0 check (debit_fen >= 0),
  credit_fen bigint not null default 0 check (credit_fen >= 0),
  constraint balance_not_overdrawn check (
    case kind when 'SOURCE' then credit_fen >= debit_fen else debit_fen >= credit_fen end)
);
comment on table fund.balance is '余额：借方、贷方累计，由分录的触发器改，同一个事务';

-- 一笔预留：为哪个案件、哪个决定、给谁、第几期、哪天到期。人只有带钥匙的名字。
create table fund.commitment (
  account_id   bigint primary key references fund.account (id),
  place        text   not null,
  case_no      text   not null check (case_no <> '' and case_no !~ '[0-9]{15}'),
  decision     text   not null check (decision <> '' and decision !~ '[0-9]{15}'),
  person_key   text   not null check (person_key ~ '^[0-9a-f]{16}$'),
  purpose      text   not null check (purpose ~ '^[A-Z_]{1,40}$'),
  instalment   int    not null check (instalment between 1 and 99),
  lapses_on    date   not null,
  candidate_id bigint,
  proposal_id  bigint,
  living       boolean not null default true,
  check ((candidate_id is null) = (proposal_id is null))
);
create unique index commitment_living on fund.commitment (place, case_no, person_key, purpose, instalment)
  where living;
create index commitment_case on fund.commitment (place, case_no);
create index commitment_proposal on fund.commitment (proposal_id) where proposal_id is not null;
comment on column fund.commitment.living is '钱还预留着、在途或者已付：同一个人同一件事同一期只能有一笔';

create table fund.entry (
  id          bigint      generated always as identity primary key,
  place       text        not null check (place ~ '^[0-9]{6}$'),
  act         text        not null,
  day         date        not null,
  at          timestamptz not null,
  case_no     text        not null check (case_no !~ '[0-9]{15}'),
  decision    text        not null check (decision !~ '[0-9]{15}'),
  instrument  text        not null check (instrument <> ''),
  article     text        not null check (article <> ''),
  words       text        not null check (words !~ '[0-9]{15}'),
  maker       text        not null,
  maker_name  text        not null,
  approval_id bigint references approval.request (id),
  reverses    bigint unique references fund.entry (id),
  check ((act = 'REVERSE') = (reverses is not null)),
  check (act not in ('EARMARK', 'COMMIT', 'HAND_BACK', 'REVERSE') or approval_id is not null)
);
comment on table fund.entry is '分录：谁、哪天、凭哪一条、为哪个案件；只加，冲正一次';
create index entry_case on fund.entry (place, case_no);
create unique index entry_approval on fund.entry (approval_id) where approval_id is not null;

create table fund.approver (
  entry_id     bigint not null references fund.entry (id),
  officer      text   not null,
  officer_name text   not null,
  primary key (entry_id, officer)
);
comment on table fund.approver is '谁同意的：多方授权里真的同意过的人';

create table fund.line (
  entry_id   bigint not null references fund.entry (id),
  side       text   not null check (side in ('D', 'C')),
  account_id bigint not null references fund.account (id),
  fen        bigint not null check (fen > 0),
  primary key (entry_id, side)
);
comment on table fund.line is '一借一贷，金额一样，大于零';
create index line_account on fund.line (account_id, entry_id);

-- 银行回单：一张只认一笔；那笔冲正了，回单才能再认别的。
create table fund.receipt (
  entry_id bigint primary key references fund.entry (id),
  place    text   not null,
  bank     text   not null check (bank <> ''),
  number   text   not null check (number ~ '^[A-Z0-9-]{1,40}$'),
  released boolean not null default false
);
create unique index receipt_once on fund.receipt (place, bank, number) where not released;

-- 命令：每个单位自己的键，永远留着；同一个键同样的内容，永远同一个回答。
create table fund.command (
  place     text        not null check (place ~ '^[0-9]{6}$'),
  line      text        not null,
  key       text        not null check (length(key) between 1 and 100),
  digest    text        not null check (digest ~ '^[0-9a-f]{16}$'),
  state     text        not null check (state in ('DONE', 'REFUSED')),
  code      text        not null,
  arguments text[]      not null,
  entries   bigint[]    not null,
  accounts  bigint[]    not null,
  officer   text        not null,
  at        timestamptz not null,
  primary key (place, line, key),
  check ((state = 'REFUSED') = (code <> '')),
  check (state = 'DONE' or cardinality(entries) = 0 and cardinality(accounts) = 0)
);
comment on table fund.command is '命令和它的回答；正在办的没有行，靠锁认得出';

-- 合法的动作，和 FundAct 一样：从哪种账户到哪种账户。
create table fund.move (
  act       text not null,
  from_kind text not null,
  to_kind   text not null,
  primary key (act, from_kind)
);
insert into fund.move values
  ('RECEIVE', 'SOURCE', 'POOL'),
  ('EARMARK', 'POOL', 'EARMARK'),
  ('COMMIT', 'EARMARK', 'COMMITMENT'),
  ('SEND', 'COMMITMENT', 'IN_TRANSIT'),
  ('CONFIRM', 'IN_TRANSIT', 'PAID'),
  ('RETURN', 'IN_TRANSIT', 'RETURNED'),
  ('RECOVER', 'PAID', 'RECOVERED'),
  ('VOID', 'COMMITMENT', 'EARMARK'),
  ('EXPIRE', 'COMMITMENT', 'EARMARK'),
  ('HAND_BACK', 'POOL', 'SOURCE'),
  ('HAND_BACK', 'EARMARK', 'SOURCE'),
  ('HAND_BACK', 'RETURNED', 'SOURCE'),
  ('HAND_BACK', 'RECOVERED', 'SOURCE');

-- 开户就有一行零余额 · every account is born with a balance of nothing.
create function fund.born() returns trigger language plpgsql as $$
begin
  insert into fund.balance (account_id, place, kind) values (new.id, new.place, new.kind);
  return new;
end $$;
create trigger account_born after insert on fund.account
  for each row execute function fund.born();

create function fund.same_family() returns trigger language plpgsql as $$
begin
  if new.closed_on is not null
      or exists (select from fund.account a where a.id = new.pool_id
        and (a.kind <> 'POOL' or a.place <> new.place or a.budget_year <> new.budget_year
          or a.closed_on is not null))
      or exists (select from fund.account a where a.id = new.parent_id
        and (a.kind <> case new.kind when 'COMMITMENT' then 'EARMARK' else 'COMMITMENT' end
          or a.pool_id <> new.pool_id)) then
    raise exception 'fund: this account belongs to no such family' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger account_family before insert on fund.account
  for each row execute function fund.same_family();

-- 余额只在触发器里动 · a balance moves only inside the trigger of a line.
create function fund.only_by_lines() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 or tg_op = 'DELETE' then
    raise exception 'fund: %.% is moved by lines only: % refused', tg_table_schema, tg_table_name, tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger balance_by_lines before insert or update or delete on fund.balance
  for each row execute function fund.only_by_lines();
create trigger commitment_by_lines before update or delete on fund.commitment
  for each row execute function fund.only_by_lines();
create trigger receipt_by_lines before update or delete on fund.receipt
  for each row execute function fund.only_by_lines();

-- 记一行：先锁余额，再看关没关，再记。The lock comes first, so that a closing at the same moment is seen.
create function fund.book() returns trigger language plpgsql as $$
declare
  mine   fund.account;
  family bigint;
begin
  update fund.balance set
      debit_fen = debit_fen + case new.side when 'D' then new.fen else 0 end,
      credit_fen = credit_fen + case new.side when 'C' then new.fen else 0 end
    where account_id = new.account_id;
  select * into strict mine from fund.account where id = new.account_id;
  if mine.closed_on is not null or mine.kind in ('COMMITMENT', 'IN_TRANSIT') and exists (
      select from fund.account a left join fund.account c on c.id = mine.parent_id
      where a.id in (c.id, c.parent_id, mine.pool_id) and a.closed_on is not null) then
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
    update fund.commitment set living = exists (
        select from fund.balance b join fund.account a on a.id = b.account_id
        where (a.id = family or a.parent_id = family) and b.debit_fen > b.credit_fen)
      where account_id = family;
  end if;
  return new;
end $$;
create trigger line_book after insert on fund.line
  for each row execute function fund.book();

-- 一笔分录：正好一借一贷，一样多，账户的种类合乎动作，同一个池子；冲正正好反过来。
create function fund.check_entry(wanted bigint) returns void language plpgsql as $$
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
    select lapses_on into strict until from fund.commitment where account_id = giver.id;
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

create function fund.check_by_entry() returns trigger language plpgsql as $$
begin
  perform fund.check_entry(new.id);
  return null;
end $$;
create function fund.check_by_part() returns trigger language plpgsql as $$
begin
  perform fund.check_entry(new.entry_id);
  return null;
end $$;
create constraint trigger entry_balances after insert on fund.entry
  deferrable initially deferred for each row execute function fund.check_by_entry();
create constraint trigger line_balances after insert on fund.line
  deferrable initially deferred for each row execute function fund.check_by_part();
create constraint trigger approver_counts after insert on fund.approver
  deferrable initially deferred for each row execute function fund.check_by_part();

-- 回单只跟着确认付款的分录；冲正那一笔，回单就放出来。
create function fund.release_receipt() returns trigger language plpgsql as $$
begin
  if new.reverses is not null then
    update fund.receipt set released = true where entry_id = new.reverses;
  end if;
  return new;
end $$;
create trigger entry_releases after insert on fund.entry
  for each row execute function fund.release_receipt();
create function fund.receipt_of_confirm() returns trigger language plpgsql as $$
begin
  if new.released or not exists (select from fund.entry e
      where e.id = new.entry_id and e.act = 'CONFIRM' and e.place = new.place) then
    raise exception 'fund: a receipt belongs to a confirmation' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger receipt_confirms before insert on fund.receipt
  for each row execute function fund.receipt_of_confirm();

create function fund.committed() returns trigger language plpgsql as $$
begin
  if not new.living or not exists (select from fund.account a where a.id = new.account_id
      and a.kind = 'COMMITMENT' and a.place = new.place and a.purpose = new.purpose) then
    raise exception 'fund: a commitment belongs to its account' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger commitment_born before insert on fund.commitment
  for each row execute function fund.committed();

-- 关户：自己和下面的都要是零，包括预留和在途 · nothing may be stranded by a closing.
create function fund.close() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'closed_on' <> to_jsonb(old) - 'closed_on'
      or old.closed_on is not null or new.closed_on is null then
    raise exception 'fund: an account changes only once, when it is closed' using errcode = 'restrict_violation';
  end if;
  perform from fund.balance b where b.account_id in (
      select a.id from fund.account a
      where a.id = old.id or a.pool_id = old.id or a.parent_id = old.id
        or a.parent_id in (select c.id from fund.account c where c.parent_id = old.id))
    order by b.account_id for update;
  if exists (select from fund.balance b join fund.account a on a.id = b.account_id
      where (a.id = old.id or a.pool_id = old.id or a.parent_id = old.id
          or a.parent_id in (select c.id from fund.account c where c.parent_id = old.id))
        and a.kind not in ('SOURCE', 'PAID') and b.debit_fen <> b.credit_fen)
      or exists (select from fund.account a
        where a.pool_id = old.id and a.kind = 'EARMARK' and a.closed_on is null) then
    raise exception 'fund: account % still holds money', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger account_close before update on fund.account
  for each row execute function fund.close();

create function fund.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['entry', 'line', 'approver', 'command', 'move'] loop
    execute format('create trigger %I_no_change before update or delete on fund.%I
      for each row execute function fund.refuse_change()', name, name);
  end loop;
  execute 'create trigger account_no_delete before delete on fund.account
    for each row execute function fund.refuse_change()';
  foreach name in array array['account', 'balance', 'commitment', 'entry', 'line', 'approver',
      'receipt', 'command', 'move'] loop
    execute format('create trigger %I_no_truncate before truncate on fund.%I
      for each statement execute function fund.refuse_change()', name, name);
  end loop;
end $$;
