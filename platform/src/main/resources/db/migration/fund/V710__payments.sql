-- 付款：收款人和账户在批准时定下，付款前再核一遍，成批放行，银行对账单进来，逐笔对上。
-- Payments: payee and account bound at approval, checked again, released in batches, compared with the bank's statement.

-- 专户：单位自己的账户，不是人的 · the office's own account, nobody's personal one.
create table fund.special_account (
  place    text        not null check (place ~ '^[0-9]{6}$'),
  bank     text        not null check (bank ~ '^[A-Z0-9-]{1,14}$'),
  number   text        not null check (number ~ '^[0-9]{8,32}$'),
  title    text        not null check (title <> '' and title !~ '[0-9]{15}'),
  officer  text        not null,
  at       timestamptz not null,
  primary key (place, bank)
);
create unique index special_account_number on fund.special_account (number);
comment on table fund.special_account is '付款的专户：简称、账号、户名；定下就不改';

-- 收款人：账号、户名、证号都封起来；能比的只有带钥匙的名字。
create table fund.payee (
  id          bigint      generated always as identity primary key,
  place       text        not null check (place ~ '^[0-9]{6}$'),
  subject     bigint      not null,
  holder      text        not null check (holder in ('SELF', 'GUARDIAN')),
  relation    text        not null check (relation !~ '[0-9]{15}'),
  tail        text        not null check (tail ~ '^[0-9]{4}$'),
  luhn        boolean     not null,
  seal        text        not null check (seal ~ '^[0-9a-f]{16}$'),
  person_key  text        check (person_key ~ '^[0-9a-f]{16}$'),
  holder_key  text        check (holder_key ~ '^[0-9a-f]{16}$'),
  account_key text        check (account_key ~ '^[0-9a-f]{16}$'),
  sealed      bytea,
  maker       text        not null,
  maker_name  text        not null,
  at          timestamptz not null,
  check ((holder = 'GUARDIAN') = (relation <> ''))
);
comment on table fund.payee is '收款人和账户；定下就不改，要改就另报一份、另请人同意';
comment on column fund.payee.seal is '内容的带钥匙的名字：授权、预留、批次写的都是它';
create index payee_account on fund.payee (place, account_key);
create index payee_person on fund.payee (person_key);

-- 哪一笔预留付给谁：最后一次算数，每一次都留着。
create table fund.binding (
  id          bigint      generated always as identity primary key,
  place       text        not null check (place ~ '^[0-9]{6}$'),
  commitment  bigint      not null references fund.commitment (account_id),
  payee_id    bigint      not null references fund.payee (id),
  approval_id bigint      not null unique references approval.request (id),
  maker       text        not null,
  at          timestamptz not null
);
create index binding_commitment on fund.binding (commitment, id);
create index binding_payee on fund.binding (payee_id);
comment on table fund.binding is '预留绑定的收款人：每一次都由别人同意过';

create table fund.batch (
  id         bigint      generated always as identity primary key,
  place      text        not null check (place ~ '^[0-9]{6}$'),
  pool_id    bigint      not null references fund.account (id),
  key        text        not null check (length(key) between 1 and 100),
  digest     text        not null check (digest ~ '^[0-9a-f]{16}$'),
  state      text        not null default 'OPEN' check (state in ('OPEN', 'RELEASED', 'SENT', 'DROPPED')),
  maker      text        not null,
  maker_name text        not null,
  at         timestamptz not null,
  sent_at    timestamptz,
  unique (place, key),
  check ((state = 'SENT') = (sent_at is not null))
);
create index batch_place on fund.batch (place, id);
comment on table fund.batch is '一批付款：一个专户；放行的人不是做批次的人';

create table fund.item (
  id         bigint not null generated always as identity primary key,
  place      text   not null check (place ~ '^[0-9]{6}$'),
  batch_id   bigint not null references fund.batch (id),
  commitment bigint not null references fund.commitment (account_id),
  payee_id   bigint not null references fund.payee (id),
  seal       text   not null check (seal ~ '^[0-9a-f]{16}$'),
  fen        bigint not null check (fen > 0),
  state      text   not null check (state in ('READY', 'WAITING', 'LEFT_OUT', 'DROPPED', 'SENT',
                      'PAID', 'PART_RETURNED', 'RETURNED', 'FAILED')),
  code       text   not null default '',
  transit    bigint unique references fund.account (id),
  entry      bigint references fund.entry (id),
  unique (batch_id, commitment),
  check ((transit is null) = (entry is null)),
  check ((state in ('SENT', 'PAID', 'PART_RETURNED', 'RETURNED', 'FAILED')) = (transit is not null))
);
create unique index item_living on fund.item (commitment) where state in ('READY', 'WAITING', 'SENT');
comment on table fund.item is '批次里的一笔：付给谁、多少、到哪一步';
comment on column fund.item.code is '为什么没有付的代码';

create table fund.finding (
  item_id      bigint      not null references fund.item (id),
  round        int         not null check (round > 0),
  asked        text        not null,
  state        text        not null check (state in ('MET', 'NOT_MET', 'UNKNOWN')),
  note         text        not null check (note ~ '^[A-Z_]*$'),
  at           timestamptz not null,
  primary key (item_id, round, asked)
);
comment on table fund.finding is '付款前核的每一条，一轮一轮都留着；没有姓名没有号码';

create table fund.word (
  item_id      bigint      not null references fund.item (id),
  asked        text        not null,
  note         text        not null check (note ~ '^[A-Z_]*$'),
  words        text        not null check (words <> '' and words !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  primary key (item_id, asked, note)
);
comment on table fund.word is '查不到的，由人说明';

create table fund.release (
  batch_id     bigint      not null references fund.batch (id),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  primary key (batch_id, officer)
);
comment on table fund.release is '谁放行的；不是做批次的人，也不是决定的人';

create table fund.bank_statement (
  id          bigint      generated always as identity primary key,
  place       text        not null check (place ~ '^[0-9]{6}$'),
  bank        text        not null,
  number      text        not null check (number ~ '^[A-Z0-9-]{1,35}$'),
  digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
  form        text        not null check (form in ('CSV', 'CAMT053')),
  opening_fen bigint      not null,
  closing_fen bigint      not null,
  officer     text        not null,
  at          timestamptz not null,
  unique (place, bank, number),
  unique (place, digest),
  foreign key (place, bank) references fund.special_account (place, bank)
);
comment on table fund.bank_statement is '银行对账单：一份只进来一次，一份接一份';

create table fund.bank_line (
  statement_id bigint not null references fund.bank_statement (id),
  number       int    not null check (number > 0),
  receipt      text   not null check (receipt ~ '^[A-Z0-9-]{1,40}$'),
  order_no     text   not null check (order_no ~ '^[A-Z0-9-]{0,35}$'),
  kind         text   not null check (kind in ('PAID', 'RETURNED', 'FAILED', 'IN', 'OUT')),
  fen          bigint not null check (fen > 0),
  account_key  text   not null check (account_key ~ '^[0-9a-f]{0,16}$'),
  booked_on    date   not null,
  item_id      bigint references fund.item (id),
  outcome      text   check (outcome in ('POSTED', 'NOTED', 'REPEATED', 'PAID_TWICE', 'AMOUNT_DIFFERS',
                        'ACCOUNT_DIFFERS', 'UNKNOWN_ORDER', 'NOT_POSSIBLE', 'OTHER_IN', 'OTHER_OUT')),
  primary key (statement_id, number)
);
create index bank_line_item on fund.bank_line (item_id) where item_id is not null;
create index bank_line_open on fund.bank_line (statement_id) where outcome is null;
comment on table fund.bank_line is '对账单的一行和它怎样对上；账号只有带钥匙的名字';

create table fund.settled (
  statement_id bigint      not null,
  number       int         not null,
  words        text        not null check (words <> '' and words !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  primary key (statement_id, number),
  foreign key (statement_id, number) references fund.bank_line (statement_id, number)
);
comment on table fund.settled is '差额由谁、因为什么了结';

create table fund.retry (
  item_id    bigint      primary key references fund.item (id),
  commitment bigint      not null references fund.commitment (account_id),
  attempt    int         not null check (attempt > 0),
  not_before date        not null,
  at         timestamptz not null
);
create index retry_commitment on fund.retry (commitment);
comment on table fund.retry is '没有付成的再付：第几次、不早于哪天';

-- 第二道关：放行的人不是做批次的人，也不是决定过其中任何一笔的人。
create function fund.check_release() returns trigger language plpgsql as $$
begin
  if exists (select from fund.batch b where b.id = new.batch_id and b.maker = new.officer)
      or exists (select from fund.item i
        join fund.line l on l.account_id = i.commitment and l.side = 'D'
        join fund.entry e on e.id = l.entry_id and e.act = 'COMMIT'
        left join fund.approver a on a.entry_id = e.id
        where i.batch_id = new.batch_id and new.officer in (e.maker, a.officer)) then
    raise exception 'fund: % may not release batch %', new.officer, new.batch_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger release_by_another before insert on fund.release
  for each row execute function fund.check_release();

-- 批次里的一笔只往前走，付给谁、多少永远不变 · an item only goes forward; whom and how much never change.
create function fund.item_forward() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['state', 'code', 'transit', 'entry']
        <> to_jsonb(old) - array['state', 'code', 'transit', 'entry']
      or old.transit is not null and (new.transit <> old.transit or new.entry <> old.entry)
      or old.state in ('LEFT_OUT', 'DROPPED') and new.state <> old.state
      or old.state in ('PAID', 'PART_RETURNED', 'RETURNED', 'FAILED')
        and new.state in ('READY', 'WAITING', 'LEFT_OUT', 'DROPPED', 'SENT') then
    raise exception 'fund: item % goes forward only', old.id using errcode = 'restrict_violation';
  end if;
  if new.state <> 'DROPPED' and new.seal <> (select p.seal from fund.payee p where p.id = new.payee_id) then
    raise exception 'fund: item % is for another payee', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger item_only_forward before update on fund.item
  for each row execute function fund.item_forward();

create function fund.line_once() returns trigger language plpgsql as $$
begin
  if old.outcome is not null or to_jsonb(new) - array['outcome', 'item_id']
      <> to_jsonb(old) - array['outcome', 'item_id'] then
    raise exception 'fund: a line of a statement is settled once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger bank_line_once before update on fund.bank_line
  for each row execute function fund.line_once();

-- 收款人只能被销毁，不能改 · a payee is forgotten, never changed.
create function fund.payee_forgotten() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['sealed', 'person_key', 'holder_key', 'account_key']
        <> to_jsonb(old) - array['sealed', 'person_key', 'holder_key', 'account_key']
      or new.person_key is not null and new.person_key <> old.person_key
      or new.account_key is not null and new.account_key <> old.account_key
      or new.holder_key is not null and new.holder_key <> old.holder_key then
    raise exception 'fund: a payee is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger payee_only_forgotten before update on fund.payee
  for each row execute function fund.payee_forgotten();

do $$
declare
  name text;
begin
  foreach name in array array['special_account', 'binding', 'finding', 'word', 'release', 'bank_statement',
      'settled', 'retry'] loop
    execute format('create trigger %I_no_change before update or delete on fund.%I
      for each row execute function fund.refuse_change()', name, name);
  end loop;
  foreach name in array array['payee', 'batch', 'item', 'bank_line'] loop
    execute format('create trigger %I_no_delete before delete on fund.%I
      for each row execute function fund.refuse_change()', name, name);
  end loop;
end $$;

call access.guard('fund.special_account', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard('fund.payee', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard('fund.binding', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard('fund.batch', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard('fund.item', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard('fund.bank_statement', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard_by('fund.finding', $$(select access.is_server())
  or exists (select 1 from fund.item i where i.id = item_id)$$);
call access.guard_by('fund.word', $$(select access.is_server())
  or exists (select 1 from fund.item i where i.id = item_id)$$);
call access.guard_by('fund.retry', $$(select access.is_server())
  or exists (select 1 from fund.item i where i.id = item_id)$$);
call access.guard_by('fund.release', $$(select access.is_server())
  or exists (select 1 from fund.batch b where b.id = batch_id)$$);
call access.guard_by('fund.bank_line', $$(select access.is_server())
  or exists (select 1 from fund.bank_statement s where s.id = statement_id)$$);
call access.guard_by('fund.settled', $$(select access.is_server())
  or exists (select 1 from fund.bank_statement s where s.id = statement_id)$$);
create policy own on fund.batch as restrictive for insert with check ((select access.is_server())
  or maker = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) = 'finance');
create policy own on fund.release as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')));
create policy own on fund.payee as restrictive for insert with check ((select access.is_server())
  or maker = (select access.said('officer')) and (select access.said('line')) = 'procuratorate');
create policy own on fund.binding as restrictive for insert with check ((select access.is_server())
  or maker = (select access.said('officer')) and (select access.said('line')) = 'procuratorate');
revoke update, delete on fund.special_account, fund.binding, fund.finding, fund.word, fund.release,
  fund.bank_statement, fund.settled, fund.retry from relief_app;
