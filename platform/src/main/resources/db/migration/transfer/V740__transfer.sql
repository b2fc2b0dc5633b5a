-- 双向移送：一个人、一个部门、一件移送；内容按部门和类别最少；每一步只加。
-- Two-way transfer: one person, one department, one matter; steps are only added, one table of moves as in the code.
create schema transfer;

-- state, version, holder, offered, escalated, bounces are what the last step left: the database sets them, nobody else.
create table transfer.outbound (
  id           bigint      generated always as identity primary key,
  place        text        not null check (place ~ '^[0-9]{6}$'),
  line         text        not null,
  sealed       boolean     not null default false,
  case_no      text        not null check (case_no !~ '[0-9]{15}'),
  bundle       text        not null check (bundle ~ '^[0-9a-f-]{36}$'),
  subject_kind text        not null check (subject_kind ~ '^[A-Z_]{1,20}$'),
  subject_id   bigint      not null,
  data_class   text        not null check (data_class ~ '^[A-Z_]{1,20}$'),
  letter       boolean     not null,
  helps        text        not null,
  area         text        not null check (area !~ '[0-9]{11}'),
  age_group    text        not null,
  coordinator  text        not null check (coordinator ~ '^[a-z_]{1,40}$'),
  subject      bigint      not null,
  key          text        check (key ~ '^[0-9a-f]{16}$'),
  at           timestamptz not null,
  state        text        not null default '',
  version      int         not null default 0,
  holder       text        not null default '',
  offered      text        not null default '',
  escalated    boolean     not null default false,
  bounces      int         not null default 0,
  moved_at     timestamptz
);
comment on column transfer.outbound.key is '证号的带钥匙的名字；空 = 没有证号，或者已销毁';
create index outbound_place on transfer.outbound (place, state, id);
create index outbound_holder on transfer.outbound (place, holder, id);
create index outbound_offered on transfer.outbound (place, offered, id) where offered <> '';
create index outbound_subject on transfer.outbound (subject_kind, subject_id);
create index outbound_key on transfer.outbound (key) where key is not null;

-- 全部内容，只有发出的单位看；给一个部门的那一份，只有这个部门接受以后看。
-- The whole, for the sender; and what one department may get, for that department once it has accepted.
create table transfer.whole (
  outbound_id bigint primary key references transfer.outbound (id),
  subject     bigint not null,
  person      bytea
);
create table transfer.part (
  outbound_id bigint not null references transfer.outbound (id),
  line        text   not null check (line ~ '^[a-z_]{1,40}$'),
  fields      text   not null,
  subject     bigint not null,
  person      bytea,
  primary key (outbound_id, line)
);
comment on column transfer.part.fields is '这个部门可以看的项目，照当天的规则';

-- 合法的动作，和 TransferAct 一样 · the legal moves, the same as in the code; a first act has no state before it.
create table transfer.move (
  act        text not null,
  from_state text not null,
  to_state   text not null,
  primary key (act, from_state)
);
insert into transfer.move values
  ('DRAFT', '', 'DRAFT'), ('DISCARD', 'DRAFT', 'WITHDRAWN'), ('SEND', 'DRAFT', 'SENT'),
  ('WITHDRAW', 'SENT', 'WITHDRAWN'), ('WITHDRAW', 'PREVIEWED', 'WITHDRAWN'), ('WITHDRAW', 'ACCEPTED', 'WITHDRAWN'),
  ('WITHDRAW', 'WORKING', 'WITHDRAWN'), ('WITHDRAW', 'PASSED', 'WITHDRAWN'), ('WITHDRAW', 'HANDED_BACK', 'WITHDRAWN'),
  ('WITHDRAW', 'REJECTED', 'WITHDRAWN'), ('WITHDRAW', 'RETURNED', 'WITHDRAWN'),
  ('WITHDRAW', 'COORDINATING', 'WITHDRAWN'), ('WITHDRAW', 'QUESTIONED', 'WITHDRAWN'),
  ('TAKE_BACK', 'HANDED_BACK', 'RETURNED'), ('KEEP', 'HANDED_BACK', 'WORKING'),
  ('REDIRECT', 'REJECTED', 'DRAFT'), ('REDIRECT', 'RETURNED', 'DRAFT'),
  ('QUESTION', 'RESULT', 'QUESTIONED'), ('CONFIRM', 'RESULT', 'CONFIRMED'),
  ('CLOSE', 'CONFIRMED', 'CLOSED'), ('END', 'REJECTED', 'CLOSED'), ('END', 'RETURNED', 'CLOSED'),
  ('PREVIEW', 'SENT', 'PREVIEWED'),
  ('ACCEPT', 'SENT', 'ACCEPTED'), ('ACCEPT', 'PREVIEWED', 'ACCEPTED'), ('ACCEPT', 'PASSED', 'ACCEPTED'),
  ('REJECT', 'SENT', 'REJECTED'), ('REJECT', 'PREVIEWED', 'REJECTED'), ('DECLINE', 'PASSED', 'WORKING'),
  ('START', 'ACCEPTED', 'WORKING'),
  ('HAND_BACK', 'ACCEPTED', 'HANDED_BACK'), ('HAND_BACK', 'WORKING', 'HANDED_BACK'),
  ('PASS', 'ACCEPTED', 'PASSED'), ('PASS', 'WORKING', 'PASSED'), ('RECALL', 'PASSED', 'WORKING'),
  ('REPLY', 'ACCEPTED', 'RESULT'), ('REPLY', 'WORKING', 'RESULT'), ('REPLY', 'QUESTIONED', 'RESULT'),
  ('ASSIGN', 'COORDINATING', 'SENT'),
  ('COORDINATE', 'REJECTED', 'COORDINATING'), ('COORDINATE', 'RETURNED', 'COORDINATING'),
  ('COORDINATE', 'WORKING', 'COORDINATING');
insert into transfer.move
  select act, state, state
  from unnest(array['REMIND', 'NUDGE', 'ESCALATE']) act,
    unnest(array['SENT', 'PREVIEWED', 'ACCEPTED', 'WORKING', 'PASSED', 'COORDINATING', 'QUESTIONED']) state;

create table transfer.step (
  outbound_id  bigint      not null references transfer.outbound (id),
  number       int         not null check (number > 0),
  act          text        not null,
  state        text        not null,
  holder       text        not null check (holder ~ '^[a-z_]{1,40}$'),
  offered      text        not null check (offered ~ '^[a-z_]{0,40}$'),
  officer      text        not null,
  officer_name text        not null,
  line         text        not null,
  reason       text        not null,
  words        text        not null check (words !~ '[0-9]{15}'),
  cause        text        not null,
  at           timestamptz not null,
  primary key (outbound_id, number)
);
comment on column transfer.step.holder is '走完这一步谁拿着；offered 是请谁接，没有接受以前不换手';
comment on column transfer.step.cause is '自动的一步是哪条规则引起的，回调的是哪条消息；人在页面上做的为空';

-- 结果：目录里的一项，数额和期限 · what was given: an item of the catalogue with value and period.
create table transfer.result (
  outbound_id bigint not null,
  number      int    not null,
  ordinal     int    not null check (ordinal > 0),
  outcome     text   not null,
  fen         bigint check (fen > 0),
  from_day    date,
  to_day      date   check (to_day >= from_day),
  ground      text   not null check (ground !~ '[0-9]{15}'),
  primary key (outbound_id, number, ordinal),
  foreign key (outbound_id, number) references transfer.step (outbound_id, number)
);

-- 证明材料和回复函：密文 · proofs and replies, sealed.
create table transfer.paper (
  id          bigint      generated always as identity primary key,
  outbound_id bigint      not null,
  number      int         not null,
  kind        text        not null check (kind in ('PROOF', 'REPLY_LETTER')),
  media       text        not null,
  size        bigint      not null check (size > 0),
  digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
  subject     bigint      not null,
  body        bytea,
  at          timestamptz not null,
  foreign key (outbound_id, number) references transfer.step (outbound_id, number)
);
create index paper_of on transfer.paper (outbound_id, number);

-- 建议函：〔年份〕号一个机关一年一串，不缺号；正文是密文，摘要定住内容。
-- Letters: numbered per organ and year without gaps; the text is sealed, the digest binds it.
create table transfer.numbering (
  place text not null,
  line  text not null,
  year  int  not null,
  last  int  not null check (last > 0),
  primary key (place, line, year)
);
create table transfer.letter (
  outbound_id bigint not null,
  number      int    not null,
  place       text   not null,
  line        text   not null,
  to_line     text   not null,
  mark        text   not null,
  year        int    not null,
  sequence    int    not null check (sequence > 0),
  digest      text   not null check (digest ~ '^[0-9a-f]{64}$'),
  subject     bigint not null,
  body        bytea,
  primary key (outbound_id, number),
  unique (place, line, year, sequence),
  foreign key (outbound_id, number) references transfer.step (outbound_id, number)
);

-- 用过的键，一直留着 · idempotency keys, kept for ever.
create table transfer.call (
  officer     text        not null,
  key         text        not null check (key ~ '^[A-Za-z0-9._:-]{1,100}$'),
  fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  receipt     text        not null,
  at          timestamptz not null,
  primary key (officer, key)
);
comment on column transfer.call.receipt is '上次的回执：哪几件、第几步';

create function transfer.step_forward() returns trigger language plpgsql as $$
declare
  previous transfer.step;
  maker    text;
begin
  select * into previous from transfer.step where outbound_id = new.outbound_id order by number desc limit 1;
  if new.number <> coalesce(previous.number, 0) + 1 or not exists (
      select from transfer.move m where m.act = new.act
        and m.from_state = coalesce(previous.state, '') and m.to_state = new.state) then
    raise exception 'transfer: % after % is no step forward', new.act, coalesce(previous.state, 'nothing')
      using errcode = 'check_violation';
  end if;
  -- 审签的不能是拟稿的 · who agrees to sending is another than who drafted it.
  if new.act = 'SEND' then
    select officer into maker from transfer.step
      where outbound_id = new.outbound_id and act in ('DRAFT', 'REDIRECT') order by number desc limit 1;
    if maker = new.officer then
      raise exception 'transfer: the maker cannot agree to the sending' using errcode = 'check_violation';
    end if;
  end if;
  -- 没有接受就不换手 · a hand-over needs acceptance: the holder changes only by these acts.
  if previous.number is not null and new.holder <> previous.holder
      and not (new.act in ('ACCEPT', 'TAKE_BACK') and new.holder = previous.offered
        or new.act = 'COORDINATE') then
    raise exception 'transfer: % cannot make % the holder', new.act, new.holder using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_forward before insert on transfer.step
  for each row execute function transfer.step_forward();

create function transfer.step_told() returns trigger language plpgsql as $$
begin
  perform set_config('transfer.telling', 'yes', true);
  update transfer.outbound set state = new.state, version = new.number, holder = new.holder, offered = new.offered,
    escalated = escalated or new.act in ('ESCALATE', 'COORDINATE'),
    bounces = bounces + (new.act in ('REJECT', 'DECLINE', 'HAND_BACK'))::int,
    moved_at = new.at
  where id = new.outbound_id;
  perform set_config('transfer.telling', '', true);
  return null;
end $$;
create trigger step_told after insert on transfer.step
  for each row execute function transfer.step_told();

create function transfer.outbound_kept() returns trigger language plpgsql as $$
declare
  told constant text[] := array['state', 'version', 'holder', 'offered', 'escalated', 'bounces', 'moved_at'];
begin
  if to_jsonb(new) - told - array['sealed', 'key'] <> to_jsonb(old) - told - array['sealed', 'key']
      or new.key is not null and new.key is distinct from old.key then
    raise exception 'transfer.outbound: what was made stays' using errcode = 'restrict_violation';
  end if;
  if current_setting('transfer.telling', true) is distinct from 'yes'
      and to_jsonb(new) - array['sealed', 'key'] <> to_jsonb(old) - array['sealed', 'key'] then
    raise exception 'transfer.outbound: only a step moves it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger outbound_kept before update on transfer.outbound
  for each row execute function transfer.outbound_kept();

create function transfer.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
-- Sealed texts get new keys and are cleared when a person's data is destroyed; nothing else changes.
create function transfer.only_sealed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - array['person', 'body'] <> to_jsonb(old) - array['person', 'body'] then
    raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
-- The last number grows by one.
create function transfer.next_number() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or tg_op = 'INSERT' and new.last <> 1 or tg_op = 'UPDATE' and (new.last <> old.last + 1
      or (new.place, new.line, new.year) is distinct from (old.place, old.line, old.year)) then
    raise exception 'transfer.numbering: numbers follow each other' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger next_number before insert or update or delete on transfer.numbering
  for each row execute function transfer.next_number();
do $$
declare
  name text;
begin
  foreach name in array array['whole', 'part', 'paper', 'letter'] loop
    execute format('create trigger %I_no_change before update or delete on transfer.%I
      for each row execute function transfer.only_sealed()', name, name);
  end loop;
  foreach name in array array['step', 'result', 'move', 'call'] loop
    execute format('create trigger %I_no_change before update or delete on transfer.%I
      for each row execute function transfer.refuse_change()', name, name);
  end loop;
  execute 'create trigger outbound_stays before delete on transfer.outbound
    for each row execute function transfer.refuse_change()';
  foreach name in array array['outbound', 'whole', 'part', 'paper', 'letter', 'step', 'result', 'move', 'call',
      'numbering'] loop
    execute format('create trigger %I_no_truncate before truncate on transfer.%I
      for each statement execute function transfer.refuse_change()', name, name);
  end loop;
end $$;

-- 封存跟着线索走 · the seal follows the lead it was made from.
create function transfer.begin_sealed() returns trigger language plpgsql as $$
begin
  new.sealed := coalesce((select l.sealed from leads.lead l where l.id = new.subject_id for share), false);
  return new;
end $$;
create trigger begin_sealed before insert on transfer.outbound
  for each row when (new.subject_kind = 'LEAD') execute function transfer.begin_sealed();
create function transfer.follow_seal() returns trigger language plpgsql as $$
begin
  update transfer.outbound o set sealed = new.sealed
  where o.subject_kind = 'LEAD' and o.subject_id = new.id and o.sealed <> new.sealed;
  return null;
end $$;
create trigger transfer_follow_seal after update of sealed on leads.lead
  for each row when (old.sealed <> new.sealed) execute function transfer.follow_seal();

-- 第二道墙 · the second wall. The sender's office; the unit that holds it or is asked to take it; the coordinating
-- office, once it was escalated. Sealed ones: the sender's prosecutors only. Nobody but the server writes.
call access.guard_by('transfer.outbound', $$(select access.is_server())
  or place = (select access.said('place')) and (
    (not sealed and (select access.may('TRANSFERS.OPEN.OWN')) or sealed and (select access.may('TRANSFERS.SEALED.OWN')))
      and line = (select access.said('line'))
    or not sealed and (select access.may('TRANSFER_TASKS.OPEN.OWN')) and state <> 'DRAFT'
      and ((select access.said('line')) in (holder, offered)
        or escalated and (select access.said('line')) = coordinator))$$);
call access.guard_by('transfer.whole', $$(select access.is_server())
  or exists (select 1 from transfer.outbound o where o.id = outbound_id and o.line = (select access.said('line')))$$);
call access.guard_by('transfer.part', $$(select access.is_server())
  or exists (select 1 from transfer.outbound o where o.id = outbound_id and (o.line = (select access.said('line'))
    or o.holder = (select access.said('line')) and part.line = o.holder and o.state <> 'WITHDRAWN'))$$);
call access.guard_by('transfer.letter', $$(select access.is_server())
  or exists (select 1 from transfer.outbound o where o.id = outbound_id and (o.line = (select access.said('line'))
    or o.holder = (select access.said('line')) and letter.to_line = o.holder and o.state <> 'WITHDRAWN'))$$);
call access.guard_by('transfer.paper', $$(select access.is_server())
  or exists (select 1 from transfer.outbound o where o.id = outbound_id and (o.line = (select access.said('line'))
    or o.holder = (select access.said('line'))))$$);
call access.guard_by('transfer.step', $$(select access.is_server())
  or exists (select 1 from transfer.outbound o where o.id = outbound_id)$$);
call access.guard_by('transfer.result', $$(select access.is_server())
  or exists (select 1 from transfer.outbound o where o.id = outbound_id and (o.line = (select access.said('line'))
    or o.holder = (select access.said('line')) and o.state <> 'WITHDRAWN'))$$);
call access.guard_by('transfer.call', $$(select access.is_server()) or officer = (select access.said('officer'))$$);
call access.guard_by('transfer.numbering', $$(select access.is_server())$$);
call access.guard_by('transfer.move', 'true');
revoke insert, update, delete on transfer.move from relief_app;
do $$
declare
  name text;
begin
  foreach name in array array['outbound', 'whole', 'part', 'paper', 'letter', 'step', 'result', 'call'] loop
    execute format('create policy server_adds on transfer.%I as restrictive for insert
      with check ((select access.is_server()))', name);
    execute format('create policy server_changes on transfer.%I as restrictive for update
      using ((select access.is_server()) or %L = ''outbound'')', name, name);
  end loop;
end $$;
