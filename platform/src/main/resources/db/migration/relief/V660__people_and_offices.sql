-- 案件里不止一个人、不止一个院：共同申请人、监护人、代理人、份额、问过的，请别的院做的。
-- More than one person and more than one office in a case: who joins, shares, what was asked, what another office is asked for.
insert into relief.move
  select act, state, state
  from unnest(array['JOIN', 'LEAVE', 'NO_GUARDIAN', 'ASK_AID', 'ASK_UPPER', 'ASK_PLACE']) act,
    unnest(array['ACCEPTANCE', 'VERIFICATION', 'REVIEW']) state;
insert into relief.move
  select act, state, state
  from unnest(array['DISPUTE', 'ANSWER', 'CALL_BACK']) act,
    unnest(array['ACCEPTANCE', 'VERIFICATION', 'REVIEW', 'DELIBERATION', 'SIGNING', 'GROUP_REVIEW', 'DECISION']) state;

create table relief.participant (
  id        bigint generated always as identity primary key,
  case_id   bigint not null references relief.relief_case (id),
  role      text   not null check (role in ('CO_APPLICANT', 'GUARDIAN', 'AGENT')),
  relation  text   not null,
  subject   bigint not null,
  person    bytea,
  key       text   check (key ~ '^[0-9a-f]{16}$'),
  joined_at int    not null,
  left_at   int    check (left_at > joined_at),
  unique (case_id, id),
  foreign key (case_id, joined_at) references relief.step (case_id, number)
);
comment on column relief.participant.person is '姓名和证号，密文；空 = 已销毁';
create index participant_key on relief.participant (key) where key is not null;

-- 份额：和提请一起定下来 · shares are bound with the proposal; no participant = who registered the case.
create table relief.share (
  case_id     bigint not null,
  number      int    not null,
  position    int    not null check (position > 0),
  participant bigint,
  fixed_fen   bigint check (fixed_fen >= 0),
  weight      int    not null check (weight >= 0),
  amount_fen  bigint not null check (amount_fen >= 0),
  primary key (case_id, number, position),
  foreign key (case_id, number) references relief.proposal (case_id, number),
  foreign key (case_id, participant) references relief.participant (case_id, id)
);
create unique index share_once on relief.share (case_id, number, coalesce(participant, 0));

-- 问过的 · other payments and earlier applications, as the applicant said.
create table relief.aid (
  case_id    bigint not null,
  number     int    not null,
  question   text   not null,
  said       text   not null check (said in ('YES', 'NO', 'UNKNOWN')),
  amount_fen bigint not null check (amount_fen >= 0 and (said = 'YES' or amount_fen = 0)),
  words      text   not null check (words !~ '[0-9]{15}'),
  primary key (case_id, number, question),
  foreign key (case_id, number) references relief.step (case_id, number)
);

-- 请别的院做的：上级联合救助出一份，外地核实一件事 · a share of the office above, or one fact of another place.
create table relief.help (
  id         bigint generated always as identity primary key,
  case_id    bigint      not null,
  asked_at   int         not null,
  kind       text        not null check (kind in ('SHARE', 'CHECK')),
  place      text        not null check (place ~ '^[0-9]{6}$'),
  line       text        not null check (line = 'procuratorate'),
  to_place   text        not null check (to_place ~ '^[0-9]{6}$' and to_place <> place),
  wanted_fen bigint      not null check (wanted_fen >= 0 and (kind = 'SHARE' or wanted_fen = 0)),
  words      text        not null check (words <> '' and words !~ '[0-9]{15}'),
  subject    bigint      not null,
  person     bytea,
  key        text        check (key ~ '^[0-9a-f]{16}$'),
  at         timestamptz not null,
  sealed     boolean     not null default false,
  foreign key (case_id, asked_at) references relief.step (case_id, number)
);
comment on column relief.help.person is '姓名和证号，密文；空 = 已销毁';
comment on column relief.help.sealed is '案件封存，被请的院就看不到；跟着案件走';
create index help_case on relief.help (case_id);
create index help_to on relief.help (to_place, id);

create table relief.help_move (
  act        text not null,
  kind       text not null,
  from_state text not null,
  to_state   text not null,
  primary key (act, kind, from_state, to_state)
);
insert into relief.help_move values
  ('ASK', 'SHARE', '', 'ASKED'), ('ASK', 'CHECK', '', 'ASKED'),
  ('TAKE', 'SHARE', 'ASKED', 'TAKEN'), ('TAKE', 'SHARE', 'TAKEN', 'TAKEN'),
  ('TAKE', 'CHECK', 'ASKED', 'TAKEN'), ('TAKE', 'CHECK', 'TAKEN', 'TAKEN'),
  ('PROPOSE', 'SHARE', 'TAKEN', 'PROPOSED'),
  ('RETURN', 'SHARE', 'PROPOSED', 'TAKEN'),
  ('GIVE', 'SHARE', 'PROPOSED', 'GIVEN'),
  ('DENY', 'SHARE', 'PROPOSED', 'DENIED'),
  ('REPLY', 'CHECK', 'TAKEN', 'REPLIED'),
  ('DECLINE', 'CHECK', 'TAKEN', 'DENIED'),
  ('CALL_BACK', 'SHARE', 'ASKED', 'WITHDRAWN'), ('CALL_BACK', 'SHARE', 'TAKEN', 'WITHDRAWN'),
  ('CALL_BACK', 'SHARE', 'PROPOSED', 'WITHDRAWN'), ('CALL_BACK', 'SHARE', 'GIVEN', 'WITHDRAWN'),
  ('CALL_BACK', 'CHECK', 'ASKED', 'WITHDRAWN'), ('CALL_BACK', 'CHECK', 'TAKEN', 'WITHDRAWN');

create table relief.help_step (
  help_id      bigint      not null references relief.help (id),
  number       int         not null check (number > 0),
  act          text        not null,
  state        text        not null,
  officer      text        not null,
  officer_name text        not null,
  amount_fen   bigint      not null check (amount_fen >= 0),
  words        text        not null check (words !~ '[0-9]{15}'),
  at           timestamptz not null,
  primary key (help_id, number)
);
comment on column relief.help_step.amount_fen is '提出或者决定出的一份；0 = 没有';

alter table relief.proposal add column help_id bigint references relief.help (id),
  add column upper_fen bigint not null default 0,
  add constraint proposal_upper check (upper_fen between 0 and amount_fen and (help_id is null) = (upper_fen = 0));

-- 每一步接着上一步；决定出一份的，和提出的一样，由没有接、没有提的人决定 · who decides neither took nor proposed, and gives what was proposed.
create function relief.help_forward() returns trigger language plpgsql as $$
declare
  previous relief.help_step;
  whole    relief.help;
begin
  select * into whole from relief.help where id = new.help_id;
  select * into previous from relief.help_step where help_id = new.help_id order by number desc limit 1;
  if new.number <> coalesce(previous.number, 0) + 1 or not exists (
      select from relief.help_move m where m.act = new.act and m.kind = whole.kind
        and m.from_state = coalesce(previous.state, '') and m.to_state = new.state)
    or new.act = 'GIVE' and (new.amount_fen = 0 or new.amount_fen <> previous.amount_fen)
    or new.act not in ('PROPOSE', 'GIVE') and new.amount_fen <> 0
    or new.act in ('GIVE', 'DENY') and exists (select from relief.help_step s
      where s.help_id = new.help_id and s.officer = new.officer and s.act in ('TAKE', 'PROPOSE')) then
    raise exception 'relief.help: % after % is no step forward', new.act, coalesce(previous.state, 'nothing')
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger help_forward before insert on relief.help_step
  for each row execute function relief.help_forward();

-- 决定救助：份额分文不差，每个申请人一份；上级的一份还在；监护人的不同意见有了说明。
-- A grant: shares sum to the fen, one to each applicant; the share of the office above stands; a disagreement was answered.
create function relief.decided_together() returns trigger language plpgsql as $$
declare
  proposed   relief.proposal;
  applicants int;
begin
  if exists (select from relief.step d where d.case_id = new.case_id and d.act = 'DISPUTE'
      and d.number > coalesce((select max(a.number) from relief.step a
        where a.case_id = new.case_id and a.act = 'ANSWER'), 0)) then
    raise exception 'relief.decision: guardians disagree, and nobody answered it' using errcode = 'check_violation';
  end if;
  if new.ground <> '' then
    return new;
  end if;
  select * into proposed from relief.proposal where case_id = new.case_id order by number desc limit 1;
  select count(*) into applicants from relief.participant p
    where p.case_id = new.case_id and p.role = 'CO_APPLICANT' and p.left_at is null;
  if applicants > 0 and (
      (select coalesce(sum(s.amount_fen), 0) from relief.share s
        where s.case_id = new.case_id and s.number = proposed.number) <> new.amount_fen
      or (select count(*) from relief.share s
        where s.case_id = new.case_id and s.number = proposed.number) <> applicants + 1) then
    raise exception 'relief.decision: shares do not make the total' using errcode = 'check_violation';
  end if;
  if proposed.upper_fen <> relief.given(new.case_id) or relief.awaited(new.case_id) then
    raise exception 'relief.decision: the share of the office above does not stand' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- 上级现在出多少；还有没有没答的 · what the office above gives now; whether an answer is still awaited.
create function relief.given(one bigint) returns bigint language sql stable as $$
  select coalesce(sum(last.amount_fen), 0)::bigint from relief.help h
  join lateral (select s.state, s.amount_fen from relief.help_step s where s.help_id = h.id
    order by s.number desc limit 1) last on last.state = 'GIVEN'
  where h.case_id = one and h.kind = 'SHARE'
$$;
create function relief.awaited(one bigint) returns boolean language sql stable as $$
  select exists (select from relief.help h
    join lateral (select s.state from relief.help_step s where s.help_id = h.id
      order by s.number desc limit 1) last on last.state in ('ASKED', 'TAKEN', 'PROPOSED')
    where h.case_id = one and h.kind = 'SHARE')
$$;
create trigger decided_together before insert on relief.decision
  for each row execute function relief.decided_together();

do $$
declare
  name text;
begin
  foreach name in array array['share', 'aid', 'help_move', 'help_step'] loop
    execute format('create trigger %I_no_change before update or delete on relief.%I
      for each row execute function relief.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on relief.%I
      for each statement execute function relief.refuse_change()', name, name);
  end loop;
  foreach name in array array['participant', 'help'] loop
    execute format('create trigger %I_stays before delete on relief.%I
      for each row execute function relief.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on relief.%I
      for each statement execute function relief.refuse_change()', name, name);
  end loop;
end $$;

-- 只有密文会换、会销毁，人会退出一次 · only the seal changes, and a person leaves once.
create function relief.person_kept() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'person' - 'key' - 'left_at' - 'sealed'
        <> to_jsonb(old) - 'person' - 'key' - 'left_at' - 'sealed'
      or new.key is not null and new.key is distinct from old.key then
    raise exception 'relief.%: what was written stays', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger person_kept before update on relief.participant
  for each row execute function relief.person_kept();
create trigger person_kept before update on relief.help
  for each row execute function relief.person_kept();
create function relief.left_once() returns trigger language plpgsql as $$
begin
  if old.left_at is not null and new.left_at is distinct from old.left_at then
    raise exception 'relief.participant: left once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger left_once before update on relief.participant
  for each row execute function relief.left_once();

-- 第二道墙：人、份额、问过的跟着案件；请求给看得到案件的人和被请的院看，别的院看不到。
-- The second wall: people, shares and answers follow the case; a request is seen by who sees the case and by the office that is asked.
do $$
declare
  name text;
begin
  foreach name in array array['participant', 'share', 'aid'] loop
    call access.guard_by(format('relief.%I', name)::regclass, $rule$(select access.is_server())
      or exists (select from relief.relief_case c where c.id = case_id)$rule$);
    execute format('create policy own on relief.%I as restrictive for insert with check ((select access.is_server())
      or exists (select from relief.relief_case c where c.id = case_id and c.place = (select access.said(''place''))
        and c.line = (select access.said(''line''))))', name);
  end loop;
end $$;
create policy own_change on relief.participant as restrictive for update using ((select access.is_server())
  or exists (select from relief.relief_case c where c.id = case_id and c.place = (select access.said('place'))
    and c.line = (select access.said('line'))));
call access.guard('relief.help', 'HELP_TASKS', 'to_place', 'line', 'sealed');
create policy asker on relief.help using (exists (select from relief.relief_case c where c.id = case_id));
create policy own on relief.help as restrictive for insert with check ((select access.is_server())
  or place = (select access.said('place')) and line = (select access.said('line'))
    and exists (select from relief.relief_case c where c.id = case_id and not c.sealed));
-- 案件封存、解封，请别的院做的跟着走 · requests are sealed and opened with their case, with the server's eyes.
create function relief.helps_follow_seal() returns trigger
language plpgsql security definer set relief.line = 'system' as $$
begin
  update relief.help h set sealed = new.sealed where h.case_id = new.id and h.sealed <> new.sealed;
  return null;
end $$;
create trigger relief_helps_follow_seal after update of sealed on relief.relief_case
  for each row when (old.sealed <> new.sealed) execute function relief.helps_follow_seal();
call access.guard_by('relief.help_step', $$(select access.is_server())
  or exists (select from relief.help h where h.id = help_id)$$);
create policy own on relief.help_step as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and exists (select from relief.help h where h.id = help_id
    and h.line = (select access.said('line'))
    and case when act in ('ASK', 'CALL_BACK') then h.place else h.to_place end = (select access.said('place'))));
call access.guard_by('relief.help_move', 'true');
revoke insert, update, delete on relief.help_move from relief_app;
