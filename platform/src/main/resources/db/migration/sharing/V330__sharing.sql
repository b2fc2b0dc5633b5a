-- 协查：核实请求、更正请求、标准争议；步骤只加。只有问的单位和被问的单位看得到。
-- Requests for one fact, for a correction, disputes on standards; steps are only added. Two units see a row, no other.
create schema sharing;

create table sharing.request (
  id              bigint      generated always as identity primary key,
  place           text        not null,
  line            text        not null,
  to_line         text        not null check (to_line ~ '^[a-z_]{1,40}$'),
  fact            text        not null check (fact ~ '^[a-z0-9-]{1,60}$'),
  contract        text        not null,
  agreement       text        not null,
  purpose         text        not null check (purpose ~ '^[A-Z_]+$'),
  case_no         text        not null check (case_no <> ''),
  due_on          date        not null,
  subject         bigint      not null,
  person          bytea,
  key             text        check (key ~ '^[0-9a-f]{16}$'),
  officer         text        not null,
  idempotency_key text,
  fingerprint     text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  at              timestamptz not null,
  unique (officer, idempotency_key)
);
comment on table sharing.request is '核实请求：问一个部门一个人的一件事；姓名和号码是密文，空 = 已销毁';
create index request_key on sharing.request (key);
create index request_from on sharing.request (place, line, id);
create index request_to on sharing.request (place, to_line, id);

create table sharing.answer (
  request_id bigint primary key references sharing.request (id),
  subject    bigint not null,
  value      bytea,
  as_of      date   not null,
  source     text   not null check (source <> '' and source !~ '[0-9]{15}')
);
comment on table sharing.answer is '答复：值是密文，空 = 已销毁；写明截至哪天、从哪里查的';

create table sharing.correction (
  id        bigint      generated always as identity primary key,
  place     text        not null,
  line      text        not null,
  to_line   text        not null check (to_line ~ '^[a-z_]{1,40}$'),
  contract  text        not null,
  record_id text        not null,
  field     text        not null,
  label     text        not null,
  before    text        not null check (before ~ '^[0-9a-f]{16}$'),
  due_on    date        not null,
  officer   text        not null,
  at        timestamptz not null
);
comment on table sharing.correction is '更正请求：哪条记录的哪一项；原来的值只有带钥匙的摘要，用来看后来的名单改了没有';
create index correction_record on sharing.correction (record_id);

create table sharing.dispute (
  id       bigint      generated always as identity primary key,
  place    text        not null,
  line     text        not null,
  to_line  text        not null check (to_line ~ '^[a-z_]{1,40}$'),
  standard text        not null check (standard <> ''),
  own      text        not null check (own <> ''),
  other    text        not null check (other <> ''),
  officer  text        not null,
  at       timestamptz not null
);
comment on table sharing.dispute is '标准争议：两个单位对一条标准理解不一样，各是什么意见';

-- 合法的动作，和 ShareAct 一样 · the legal moves, the same as in the code; a first act has no state before it.
create table sharing.move (
  kind       text not null,
  act        text not null,
  from_state text not null,
  to_state   text not null,
  primary key (kind, act, from_state)
);
insert into sharing.move values
  ('REQUEST', 'SEND', '', 'SENT'),
  ('REQUEST', 'RECEIVE', 'SENT', 'RECEIVED'),
  ('REQUEST', 'ANSWER', 'SENT', 'ANSWERED'),
  ('REQUEST', 'ANSWER', 'RECEIVED', 'ANSWERED'),
  ('REQUEST', 'CANNOT', 'SENT', 'UNANSWERABLE'),
  ('REQUEST', 'CANNOT', 'RECEIVED', 'UNANSWERABLE'),
  ('REQUEST', 'SEND_BACK', 'SENT', 'RETURNED'),
  ('REQUEST', 'SEND_BACK', 'RECEIVED', 'RETURNED'),
  ('REQUEST', 'CLOSE', 'ANSWERED', 'CLOSED'),
  ('REQUEST', 'CLOSE', 'UNANSWERABLE', 'CLOSED'),
  ('REQUEST', 'CLOSE', 'RETURNED', 'CLOSED'),
  ('REQUEST', 'WITHDRAW', 'SENT', 'WITHDRAWN'),
  ('REQUEST', 'WITHDRAW', 'RECEIVED', 'WITHDRAWN'),
  ('CORRECTION', 'REPORT', '', 'SENT'),
  ('CORRECTION', 'MEND', 'SENT', 'CORRECTED'),
  ('CORRECTION', 'UPHOLD', 'SENT', 'NOT_WRONG'),
  ('CORRECTION', 'CHANGE', 'SENT', 'CHANGED'),
  ('CORRECTION', 'CHANGE', 'CORRECTED', 'CHANGED'),
  ('CORRECTION', 'CHANGE', 'NOT_WRONG', 'CHANGED'),
  ('CORRECTION', 'TAKE_BACK', 'SENT', 'WITHDRAWN'),
  ('DISPUTE', 'RAISE', '', 'OPEN'),
  ('DISPUTE', 'FOR_MEETING', 'OPEN', 'MEETING'),
  ('DISPUTE', 'SETTLE', 'OPEN', 'SETTLED'),
  ('DISPUTE', 'SETTLE', 'MEETING', 'SETTLED');

create table sharing.step (
  kind         text        not null,
  object_id    bigint      not null,
  number       int         not null check (number > 0),
  act          text        not null,
  state        text        not null,
  officer      text        not null,
  officer_name text        not null,
  line         text        not null,
  at           timestamptz not null,
  words        text        not null check (words !~ '[0-9]{15}'),
  primary key (kind, object_id, number)
);
comment on table sharing.step is '每一步：谁、哪个单位、何时、为什么；只加，只向前';

create function sharing.step_forward() returns trigger language plpgsql as $$
declare
  last_number int;
  last_state  text;
begin
  select number, state into last_number, last_state from sharing.step
    where kind = new.kind and object_id = new.object_id order by number desc limit 1;
  if new.number <> coalesce(last_number, 0) + 1 or not exists (
      select from sharing.move m where m.kind = new.kind and m.act = new.act
        and m.from_state = coalesce(last_state, '') and m.to_state = new.state) then
    raise exception 'sharing: % after % is no step forward', new.act, coalesce(last_state, 'nothing')
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_forward before insert on sharing.step
  for each row execute function sharing.step_forward();

create function sharing.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
-- Sealed texts get new keys and are cleared when a person's data is destroyed; nothing else changes.
create function sharing.only_sealed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - array['person', 'key', 'value']
      <> to_jsonb(old) - array['person', 'key', 'value'] then
    raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['request', 'answer'] loop
    execute format('create trigger %I_no_change before update or delete on sharing.%I
      for each row execute function sharing.only_sealed()', name, name);
  end loop;
  foreach name in array array['correction', 'dispute', 'step', 'move'] loop
    execute format('create trigger %I_no_change before update or delete on sharing.%I
      for each row execute function sharing.refuse_change()', name, name);
  end loop;
  foreach name in array array['request', 'answer', 'correction', 'dispute', 'step', 'move'] loop
    execute format('create trigger %I_no_truncate before truncate on sharing.%I
      for each statement execute function sharing.refuse_change()', name, name);
  end loop;
end $$;

-- 第二道墙：问的单位凭“协查”，被问的单位凭“协查答复” · the unit that asks by one right, the one asked by another.
do $$
declare
  name text;
begin
  foreach name in array array['request', 'correction', 'dispute'] loop
    call access.guard_by(format('sharing.%I', name)::regclass, $c$(select access.is_server())
      or place = (select access.said('place')) and (
        (select access.may('REQUESTS.OPEN.OWN')) and line = (select access.said('line'))
        or (select access.may('ANSWERS.OPEN.OWN')) and to_line = (select access.said('line')))$c$);
  end loop;
end $$;
call access.guard_by('sharing.answer', $$(select access.is_server())
  or exists (select 1 from sharing.request r where r.id = request_id)$$);
call access.guard_by('sharing.step', $$(select access.is_server())
  or kind = 'REQUEST' and exists (select 1 from sharing.request r where r.id = object_id)
  or kind = 'CORRECTION' and exists (select 1 from sharing.correction c where c.id = object_id)
  or kind = 'DISPUTE' and exists (select 1 from sharing.dispute d where d.id = object_id)$$);
-- Everybody reads the moves, the server's role writes none.
call access.guard_by('sharing.move', 'true');
revoke insert, update, delete on sharing.move from relief_app;
