-- 救助案件：从受理到决定的每一步、签的人、提请、决定、欠的材料。步骤只加。
-- Relief cases: every step from acceptance to decision, who signs, what is proposed and decided, what is owed.
create schema relief;

-- One person, one harm. Where a case stands is held by the engine; how it came there by the steps.
create table relief.relief_case (
  id         bigint      generated always as identity primary key,
  place      text        not null check (place ~ '^[0-9]{6}$'),
  line       text        not null,
  sealed     boolean     not null default false,
  case_no    text        not null check (case_no !~ '[0-9]{15}'),
  lead_id    bigint      unique references leads.lead (id),
  party_id   bigint      references screening.party (id),
  subject    bigint,
  person     bytea,
  key        text        check (key ~ '^[0-9a-f]{16}$'),
  process    text        not null,
  instance   text        not null unique,
  urgent     boolean     not null,
  priorities text[]      not null,
  at         timestamptz not null,
  check (lead_id is not null or party_id is not null or subject is not null)
);
comment on column relief.relief_case.person is '窗口来的、名单上没有的人，密文；空 = 名单上有，或者已销毁';
comment on column relief.relief_case.key is '证号的带钥匙的名字；空 = 名单上有，或者已销毁';
comment on column relief.relief_case.instance is '流程引擎里的号';
create index relief_case_place on relief.relief_case (place, line, id);
create index relief_case_case on relief.relief_case (place, case_no);
create index relief_case_party on relief.relief_case (party_id);
create index relief_case_key on relief.relief_case (key) where key is not null;

-- 合法的动作，和 ReliefAct 一样 · the legal moves, the same as in the code; a first act has no state before it.
create table relief.move (
  act        text not null,
  from_state text not null,
  to_state   text not null,
  primary key (act, from_state, to_state)
);
insert into relief.move values
  ('REGISTER', '', 'ACCEPTANCE'),
  ('ACCEPT', 'ACCEPTANCE', 'VERIFICATION'), ('ACCEPT', 'ACCEPTANCE', 'REVIEW'),
  ('DECLINE', 'ACCEPTANCE', 'DECLINED'),
  ('VERIFY', 'VERIFICATION', 'REVIEW'),
  ('PROPOSE', 'REVIEW', 'DELIBERATION'), ('PROPOSE', 'REVIEW', 'SIGNING'), ('PROPOSE', 'REVIEW', 'DECISION'),
  ('CONCLUDE', 'DELIBERATION', 'SIGNING'), ('CONCLUDE', 'DELIBERATION', 'DECISION'),
  ('SIGN', 'SIGNING', 'SIGNING'), ('SIGN', 'SIGNING', 'GROUP_REVIEW'), ('SIGN', 'SIGNING', 'DECISION'),
  ('SIGN', 'GROUP_REVIEW', 'GROUP_REVIEW'), ('SIGN', 'GROUP_REVIEW', 'DECISION'),
  ('OBJECT', 'SIGNING', 'REVIEW'), ('OBJECT', 'GROUP_REVIEW', 'REVIEW'),
  ('GRANT', 'DECISION', 'PAYMENT_DUE'),
  ('REFUSE', 'DECISION', 'REFUSED'),
  ('RETURN', 'VERIFICATION', 'ACCEPTANCE'), ('RETURN', 'REVIEW', 'ACCEPTANCE'),
  ('RETURN', 'REVIEW', 'VERIFICATION'), ('RETURN', 'DELIBERATION', 'ACCEPTANCE'),
  ('RETURN', 'DELIBERATION', 'VERIFICATION'), ('RETURN', 'DELIBERATION', 'REVIEW'),
  ('RETURN', 'SIGNING', 'ACCEPTANCE'), ('RETURN', 'SIGNING', 'VERIFICATION'),
  ('RETURN', 'SIGNING', 'REVIEW'), ('RETURN', 'SIGNING', 'DELIBERATION'),
  ('RETURN', 'GROUP_REVIEW', 'ACCEPTANCE'), ('RETURN', 'GROUP_REVIEW', 'VERIFICATION'),
  ('RETURN', 'GROUP_REVIEW', 'REVIEW'), ('RETURN', 'GROUP_REVIEW', 'DELIBERATION'),
  ('RETURN', 'GROUP_REVIEW', 'SIGNING'), ('RETURN', 'DECISION', 'ACCEPTANCE'),
  ('RETURN', 'DECISION', 'VERIFICATION'), ('RETURN', 'DECISION', 'REVIEW'),
  ('RETURN', 'DECISION', 'DELIBERATION'), ('RETURN', 'DECISION', 'SIGNING'),
  ('RETURN', 'DECISION', 'GROUP_REVIEW'),
  ('HAND_ON', 'ACCEPTANCE', 'ACCEPTANCE'), ('HAND_ON', 'VERIFICATION', 'VERIFICATION'),
  ('HAND_ON', 'REVIEW', 'REVIEW'), ('HAND_ON', 'DELIBERATION', 'DELIBERATION'),
  ('HAND_ON', 'DECISION', 'DECISION'),
  ('DELEGATE', 'SIGNING', 'SIGNING'), ('DELEGATE', 'GROUP_REVIEW', 'GROUP_REVIEW'),
  ('ADD_SIGNER', 'SIGNING', 'SIGNING'), ('ADD_SIGNER', 'GROUP_REVIEW', 'GROUP_REVIEW'),
  ('REMOVE_SIGNER', 'SIGNING', 'SIGNING'), ('REMOVE_SIGNER', 'GROUP_REVIEW', 'GROUP_REVIEW'),
  ('COPY', 'ACCEPTANCE', 'ACCEPTANCE'), ('COPY', 'VERIFICATION', 'VERIFICATION'),
  ('COPY', 'REVIEW', 'REVIEW'), ('COPY', 'DELIBERATION', 'DELIBERATION'), ('COPY', 'SIGNING', 'SIGNING'),
  ('COPY', 'GROUP_REVIEW', 'GROUP_REVIEW'), ('COPY', 'DECISION', 'DECISION'),
  ('COPY', 'PAYMENT_DUE', 'PAYMENT_DUE'),
  ('REMIND', 'VERIFICATION', 'VERIFICATION'), ('REMIND', 'REVIEW', 'REVIEW'),
  ('REMIND', 'DELIBERATION', 'DELIBERATION'), ('REMIND', 'SIGNING', 'SIGNING'),
  ('REMIND', 'GROUP_REVIEW', 'GROUP_REVIEW'), ('REMIND', 'DECISION', 'DECISION'),
  ('SUSPEND', 'VERIFICATION', 'VERIFICATION'), ('SUSPEND', 'REVIEW', 'REVIEW'),
  ('SUSPEND', 'DELIBERATION', 'DELIBERATION'),
  ('RESUME', 'VERIFICATION', 'VERIFICATION'), ('RESUME', 'REVIEW', 'REVIEW'),
  ('RESUME', 'DELIBERATION', 'DELIBERATION'),
  ('WITHDRAW', 'ACCEPTANCE', 'WITHDRAWN'), ('WITHDRAW', 'VERIFICATION', 'WITHDRAWN'),
  ('WITHDRAW', 'REVIEW', 'WITHDRAWN'), ('WITHDRAW', 'DELIBERATION', 'WITHDRAWN'),
  ('WITHDRAW', 'SIGNING', 'WITHDRAWN'), ('WITHDRAW', 'GROUP_REVIEW', 'WITHDRAWN'),
  ('WITHDRAW', 'DECISION', 'WITHDRAWN'),
  ('OWE', 'ACCEPTANCE', 'ACCEPTANCE'), ('OWE', 'VERIFICATION', 'VERIFICATION'), ('OWE', 'REVIEW', 'REVIEW'),
  ('OWE', 'DELIBERATION', 'DELIBERATION'), ('OWE', 'SIGNING', 'SIGNING'),
  ('OWE', 'GROUP_REVIEW', 'GROUP_REVIEW'), ('OWE', 'DECISION', 'DECISION'),
  ('CLEAR', 'ACCEPTANCE', 'ACCEPTANCE'), ('CLEAR', 'VERIFICATION', 'VERIFICATION'),
  ('CLEAR', 'REVIEW', 'REVIEW'), ('CLEAR', 'DELIBERATION', 'DELIBERATION'), ('CLEAR', 'SIGNING', 'SIGNING'),
  ('CLEAR', 'GROUP_REVIEW', 'GROUP_REVIEW'), ('CLEAR', 'DECISION', 'DECISION'),
  ('CLEAR', 'PAYMENT_DUE', 'PAYMENT_DUE'),
  ('TELL', 'PAYMENT_DUE', 'PAYMENT_DUE'), ('TELL', 'REFUSED', 'REFUSED'), ('TELL', 'DECLINED', 'DECLINED'),
  ('ESCALATE', 'ACCEPTANCE', 'ACCEPTANCE'), ('ESCALATE', 'VERIFICATION', 'VERIFICATION'),
  ('ESCALATE', 'REVIEW', 'REVIEW'), ('ESCALATE', 'DELIBERATION', 'DELIBERATION'),
  ('ESCALATE', 'SIGNING', 'SIGNING'), ('ESCALATE', 'GROUP_REVIEW', 'GROUP_REVIEW'),
  ('ESCALATE', 'DECISION', 'DECISION');

create table relief.step (
  case_id      bigint      not null references relief.relief_case (id),
  number       int         not null check (number > 0),
  act          text        not null,
  state        text        not null,
  paused       boolean     not null,
  handler      text        not null,
  officer      text        not null,
  officer_name text        not null,
  whom         text        not null,
  reason       text        not null,
  words        text        not null check (words !~ '[0-9]{15}'),
  at           timestamptz not null,
  primary key (case_id, number)
);
comment on column relief.step.number is '做这一步的人看到的是前一号：旧页面上的按钮不算';

-- 请谁签 · who is asked for a signature; answered once.
create table relief.seat (
  id           bigint generated always as identity primary key,
  case_id      bigint not null references relief.relief_case (id),
  round        int    not null,
  position     int    not null check (position > 0),
  state        text   not null check (state in ('SIGNING', 'GROUP_REVIEW')),
  officer      text   not null,
  officer_name text   not null,
  place        text   not null,
  line         text   not null,
  case_place   text   not null,
  answer       text   not null default 'OPEN'
    check (answer in ('OPEN', 'SIGNED', 'OBJECTED', 'REMOVED', 'DELEGATED', 'DROPPED')),
  answered_at  int,
  check ((answer = 'OPEN') = (answered_at is null))
);
create index seat_case on relief.seat (case_id, round);
create index seat_officer on relief.seat (officer) where answer = 'OPEN';
create unique index seat_once on relief.seat (case_id, round, state, officer) where answer in ('OPEN', 'SIGNED');

-- 抄送给谁 · who may read it though the case is another office's.
create table relief.copy (
  case_id    bigint not null references relief.relief_case (id),
  officer    text   not null,
  number     int    not null,
  case_place text   not null,
  primary key (case_id, officer)
);

create table relief.proposal (
  case_id     bigint not null,
  number      int    not null,
  candidate   bigint references opinion.candidate (id),
  proposal    bigint,
  digest      text   not null check (digest ~ '^[0-9a-f]{16}$'),
  amount_fen  bigint not null check (amount_fen >= 0),
  ground      text   not null,
  primary key (case_id, number),
  foreign key (case_id, number) references relief.step (case_id, number),
  check ((ground = '') = (amount_fen > 0))
);

-- 决定：一个案件一份，金额和提请的一样 · one to a case, of the amount that was proposed.
create table relief.decision (
  case_id    bigint primary key references relief.relief_case (id),
  number     int    not null,
  amount_fen bigint not null check (amount_fen >= 0),
  ground     text   not null,
  digest     text   not null,
  foreign key (case_id, number) references relief.step (case_id, number),
  check ((ground = '') = (amount_fen > 0))
);

-- 欠的材料 · papers owed or promised; cleared once.
create table relief.paper (
  id         bigint  generated always as identity primary key,
  case_id    bigint  not null references relief.relief_case (id),
  kind       text    not null,
  promised   boolean not null,
  owed_on    date    not null,
  due_on     date    not null,
  owed_at    int     not null,
  words      text    not null check (words !~ '[0-9]{15}'),
  outcome    text    not null default 'OWED'
    check (outcome in ('OWED', 'RECEIVED', 'SHOWN_BY_DATA', 'CONTRADICTED')),
  cleared_at int,
  check ((outcome = 'OWED') = (cleared_at is null))
);
create index paper_case on relief.paper (case_id);

-- 同一个键再发一次，还是那一步 · the same key once more gives the same step.
create table relief.command (
  officer     text        not null,
  key         text        not null check (key ~ '^[A-Za-z0-9._:-]{1,100}$'),
  fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  case_id     bigint      not null references relief.relief_case (id),
  number      int         not null,
  primary key (officer, key)
);

create function relief.step_forward() returns trigger language plpgsql as $$
declare
  previous relief.step;
begin
  select * into previous from relief.step where case_id = new.case_id order by number desc limit 1;
  if new.number <> coalesce(previous.number, 0) + 1 or not exists (
      select from relief.move m where m.act = new.act
        and m.from_state = coalesce(previous.state, '') and m.to_state = new.state) then
    raise exception 'relief: % after % is no step forward', new.act, coalesce(previous.state, 'nothing')
      using errcode = 'check_violation';
  end if;
  if coalesce(previous.paused, false) and new.act not in
      ('RESUME', 'WITHDRAW', 'COPY', 'OWE', 'CLEAR', 'ESCALATE') then
    raise exception 'relief: % while suspended', new.act using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_forward before insert on relief.step
  for each row execute function relief.step_forward();

-- 决定的人没有办过、签过；金额和最后一次提请的一样；材料没有过期、没有对不上而没说明的 · whoever decides neither handled nor signed; the amount is the proposed one.
create function relief.decided() returns trigger language plpgsql as $$
declare
  said     relief.step;
  proposed relief.proposal;
begin
  select * into said from relief.step where case_id = new.case_id and number = new.number;
  select * into proposed from relief.proposal where case_id = new.case_id order by number desc limit 1;
  if said.act not in ('GRANT', 'REFUSE') or (said.act = 'GRANT') <> (new.ground = '')
      or said.act = 'GRANT' and (proposed.amount_fen is distinct from new.amount_fen
        or proposed.digest is distinct from new.digest
        or exists (select from relief.paper p where p.case_id = new.case_id
          and (p.outcome = 'OWED' and p.due_on < (said.at at time zone 'Asia/Shanghai')::date
            or p.outcome = 'CONTRADICTED' and p.cleared_at > proposed.number)))
      or exists (select from relief.step s where s.case_id = new.case_id and s.officer = said.officer
        and s.act in ('ACCEPT', 'VERIFY', 'PROPOSE', 'CONCLUDE', 'SIGN')) then
    raise exception 'relief.decision: not as it was proposed, past a paper, or by who handled it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger decided before insert on relief.decision for each row execute function relief.decided();

create function relief.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['move', 'step', 'copy', 'proposal', 'decision', 'command'] loop
    execute format('create trigger %I_no_change before update or delete on relief.%I
      for each row execute function relief.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on relief.%I
      for each statement execute function relief.refuse_change()', name, name);
  end loop;
  foreach name in array array['relief_case', 'seat', 'paper'] loop
    execute format('create trigger %I_stays before delete on relief.%I
      for each row execute function relief.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on relief.%I
      for each statement execute function relief.refuse_change()', name, name);
  end loop;
end $$;

-- Of a case only its seal changes, and what is erased or sealed anew.
create function relief.case_kept() returns trigger language plpgsql as $$
begin
  if row(new.id, new.place, new.line, new.case_no, new.lead_id, new.party_id, new.subject, new.process, new.instance,
        new.urgent, new.priorities, new.at)
      is distinct from row(old.id, old.place, old.line, old.case_no, old.lead_id, old.party_id, old.subject, old.process,
        old.instance, old.urgent, old.priorities, old.at)
      or new.key is not null and new.key is distinct from old.key then
    raise exception 'relief.relief_case: what was registered stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger case_kept before update on relief.relief_case
  for each row execute function relief.case_kept();

create function relief.answered_once() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'answer' - 'answered_at' <> to_jsonb(old) - 'answer' - 'answered_at' or old.answer <> 'OPEN' then
    raise exception 'relief.seat: answered once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger answered_once before update on relief.seat
  for each row execute function relief.answered_once();

create function relief.cleared_once() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'outcome' - 'cleared_at' <> to_jsonb(old) - 'outcome' - 'cleared_at' or old.outcome <> 'OWED' then
    raise exception 'relief.paper: cleared once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger cleared_once before update on relief.paper
  for each row execute function relief.cleared_once();

-- 封存跟着案件走 · the seal follows, as of leads.
create function relief.follow_seal() returns trigger language plpgsql as $$
begin
  update relief.relief_case c set sealed = leads.seal_of(c.party_id, c.place, c.case_no)
  where c.line = 'procuratorate'
    and (c.party_id = new.id
      or c.party_id is null and c.place = new.place
        and leads.case_form(c.case_no) in (leads.case_form(new.case_no), leads.case_form(old.case_no)))
    and c.sealed <> leads.seal_of(c.party_id, c.place, c.case_no);
  return null;
end $$;
create trigger relief_follow_seal after update of sealed, case_no on screening.party
  for each row when (old.sealed <> new.sealed or old.case_no <> new.case_no)
  execute function relief.follow_seal();

-- 第二道墙 · the second wall: rows of the own office; of another office only to who is asked or copied, by name.
-- Who is asked is known to all offices of the place that have to do with relief: names of officers, of nobody else.
create procedure relief.guard_named(guarded regclass) language plpgsql as $$
begin
  call access.guard_by(guarded, $rule$(select access.is_server()) or officer = (select access.said('officer'))
    or starts_with(case_place, (select access.said('below')))$rule$);
end $$;
call relief.guard_named('relief.seat');
call relief.guard_named('relief.copy');
call access.guard('relief.relief_case', 'RELIEF_CASES', 'place', 'line', 'sealed');
create policy named on relief.relief_case as restrictive using ((select access.is_server())
  or line = (select access.said('line'))
  or exists (select from relief.seat s where s.case_id = relief_case.id and s.officer = (select access.said('officer')))
  or exists (select from relief.copy c where c.case_id = relief_case.id and c.officer = (select access.said('officer'))));
create policy own on relief.relief_case as restrictive for insert with check ((select access.is_server())
  or place = (select access.said('place')) and line = (select access.said('line')));
do $$
declare
  name text;
begin
  foreach name in array array['step', 'proposal', 'decision', 'paper', 'command'] loop
    call access.guard_by(format('relief.%I', name)::regclass, $rule$(select access.is_server())
      or exists (select from relief.relief_case c where c.id = case_id)$rule$);
  end loop;
end $$;
create policy own on relief.step as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and (
    exists (select from relief.relief_case c where c.id = case_id and c.place = (select access.said('place'))
      and c.line = (select access.said('line')))
    or exists (select from relief.seat s where s.case_id = step.case_id and s.officer = (select access.said('officer')))));
call access.guard_by('relief.move', 'true');
revoke insert, update, delete on relief.move from relief_app;
