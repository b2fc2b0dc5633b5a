-- 救助线索：一次伤害、一个人、一个案件里的一条线索；谁带来的、每一步。步骤只加。
-- Leads to relief: one person, one harm, one case; who brought it, every step. Steps are only added.
create schema leads;

-- 一次报送：几个人一起报，一个回执 · one delivery of one or several persons, with one receipt.
create table leads.intake (
  id              bigint      generated always as identity primary key,
  place           text        not null check (place ~ '^[0-9]{6}$'),
  line            text        not null,
  officer         text        not null,
  officer_name    text        not null,
  idempotency_key text        not null check (idempotency_key ~ '^[A-Za-z0-9._:-]{1,100}$'),
  fingerprint     text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  persons         int         not null check (persons > 0),
  at              timestamptz not null,
  unique (officer, idempotency_key)
);

-- Identity is the party of the case, never a name: two of one name stay two leads.
create table leads.lead (
  id        bigint      generated always as identity primary key,
  place     text        not null check (place ~ '^[0-9]{6}$'),
  sealed    boolean     not null default false,
  case_no   text        not null check (case_no !~ '[0-9]{15}'),
  source    text        not null,
  from_line text        not null,
  party_id  bigint      unique references screening.party (id),
  intake_id bigint      references leads.intake (id),
  handler   text,
  subject   bigint,
  person    bytea,
  key       text        check (key ~ '^[0-9a-f]{16}$'),
  at        timestamptz not null,
  check (party_id is not null or intake_id is not null)
);
comment on column leads.lead.person is '报来的人和情况，密文；空 = 来自碰撞，或者已销毁';
comment on column leads.lead.key is '证号的带钥匙的名字；空 = 没有证号，或者已销毁';
create index lead_place on leads.lead (place, id);
create index lead_case on leads.lead (place, case_no);
create index lead_intake on leads.lead (intake_id);
create index lead_key on leads.lead (key) where key is not null;

-- 合法的动作，和 LeadAct 一样 · the legal moves, the same as in the code; a first act has no state before it.
create table leads.move (
  act        text not null,
  from_state text not null,
  to_state   text not null,
  primary key (act, from_state)
);
insert into leads.move values
  ('OPEN', '', 'NEW'), ('BRING', '', 'NEW'), ('PROMPT', '', 'PROMPTED'),
  ('SET_ASIDE', '', 'CLOSED'),
  ('DISPUTE', '', 'DISPUTED'), ('DISPUTE', 'NEW', 'DISPUTED'), ('DISPUTE', 'TAKEN', 'DISPUTED'),
  ('DISPUTE', 'CHECKED', 'DISPUTED'),
  ('PUSH', 'PROMPTED', 'NEW'), ('DECLINE', 'PROMPTED', 'CLOSED'),
  ('TAKE', 'NEW', 'TAKEN'), ('TAKE', 'DISPUTED', 'TAKEN'), ('GIVE_BACK', 'TAKEN', 'NEW'),
  ('MATCH', 'TAKEN', 'TAKEN'), ('CHECK', 'TAKEN', 'CHECKED'), ('HAND', 'CHECKED', 'HANDED'),
  ('TAKE_BACK', 'HANDED', 'CHECKED'),
  ('CLOSE', 'NEW', 'CLOSED'), ('CLOSE', 'TAKEN', 'CLOSED'), ('CLOSE', 'CHECKED', 'CLOSED'),
  ('CLOSE', 'DISPUTED', 'CLOSED'),
  ('REOPEN', 'CLOSED', 'NEW'),
  ('LAPSE', 'NEW', 'CLOSED'),
  ('REVIVE', 'CLOSED', 'NEW'),
  ('GROUND_GONE', 'NEW', 'NEW'), ('GROUND_GONE', 'TAKEN', 'TAKEN'), ('GROUND_GONE', 'CHECKED', 'CHECKED'),
  ('GROUND_GONE', 'HANDED', 'HANDED'), ('GROUND_GONE', 'DISPUTED', 'DISPUTED'),
  ('GROUND_BACK', 'NEW', 'NEW'), ('GROUND_BACK', 'TAKEN', 'TAKEN'), ('GROUND_BACK', 'CHECKED', 'CHECKED'),
  ('GROUND_BACK', 'HANDED', 'HANDED'), ('GROUND_BACK', 'DISPUTED', 'DISPUTED');

create table leads.step (
  lead_id      bigint      not null references leads.lead (id),
  number       int         not null check (number > 0),
  act          text        not null,
  state        text        not null,
  officer      text        not null,
  officer_name text        not null,
  reason       text        not null,
  words        text        not null check (words !~ '[0-9]{15}'),
  cause        text        not null,
  at           timestamptz not null,
  primary key (lead_id, number)
);
comment on column leads.step.cause is '自动的一步是哪一次碰撞引起的；人做的为空';

-- 推翻自动结果时答的问题 · what was answered when a result of the machine was overridden.
create table leads.answer (
  lead_id  bigint not null,
  number   int    not null,
  question text   not null,
  answer   text   not null check (answer in ('yes', 'no')),
  primary key (lead_id, number, question),
  foreign key (lead_id, number) references leads.step (lead_id, number)
);

-- 立在哪些命中上：开线索、搁下时有的，后来回来的 · the hits it stood on when a person spoke, and those that came since.
create table leads.ground (
  lead_id     bigint not null references leads.lead (id),
  record_id   text   not null,
  fingerprint text   not null,
  primary key (lead_id, record_id, fingerprint)
);

create function leads.step_forward() returns trigger language plpgsql as $$
declare
  previous leads.step;
begin
  select * into previous from leads.step where lead_id = new.lead_id order by number desc limit 1;
  if new.number <> coalesce(previous.number, 0) + 1 or not exists (
      select from leads.move m where m.act = new.act
        and m.from_state = coalesce(previous.state, '') and m.to_state = new.state) then
    raise exception 'leads: % after % is no step forward', new.act, coalesce(previous.state, 'nothing')
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_forward before insert on leads.step
  for each row execute function leads.step_forward();

create function leads.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['intake', 'step', 'answer', 'ground', 'move'] loop
    execute format('create trigger %I_no_change before update or delete on leads.%I
      for each row execute function leads.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on leads.%I
      for each statement execute function leads.refuse_change()', name, name);
  end loop;
end $$;

-- Of a lead only this may change: its seal, whom a person matched it with (once), and what is erased or sealed anew.
create function leads.lead_kept() returns trigger language plpgsql as $$
begin
  if row(new.id, new.place, new.case_no, new.source, new.from_line, new.intake_id, new.handler, new.subject, new.at)
      is distinct from row(old.id, old.place, old.case_no, old.source, old.from_line, old.intake_id, old.handler,
        old.subject, old.at)
      or old.party_id is not null and new.party_id is distinct from old.party_id
      or new.key is not null and new.key is distinct from old.key then
    raise exception 'leads.lead: what was brought stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger lead_kept before update on leads.lead
  for each row execute function leads.lead_kept();
create trigger lead_stays before delete on leads.lead
  for each row execute function leads.refuse_change();
create trigger lead_never_truncate before truncate on leads.lead
  for each statement execute function leads.refuse_change();

-- 封存跟着案件走 · the seal follows: a lead with a party is sealed as its party is; one without, when any party of
-- the case is. A party that is sealed or opened later takes its leads along.
-- 案号的一种写法，和 CaseNumber 一样：别的括号、空格、全角不成另一个案件 · one form of a case number, as in the code.
create function leads.case_form(typed text) returns text language sql immutable as $$
  select translate(regexp_replace(normalize(typed, nfkc), '\s+', '', 'g'), '([【)]】', '〔〔〔〕〕〕')
$$;
create index party_case_form on screening.party (place, leads.case_form(case_no));
create function leads.seal_of(asked_party bigint, asked_place text, asked_case text) returns boolean
language sql stable as $$
  select case
    when asked_party is not null then coalesce((select p.sealed from screening.party p where p.id = asked_party), false)
    else asked_case <> '' and exists (select 1 from screening.party p
      where p.place = asked_place and leads.case_form(p.case_no) = leads.case_form(asked_case) and p.sealed)
  end
$$;
create function leads.follow_seal() returns trigger language plpgsql as $$
begin
  update leads.lead l set sealed = leads.seal_of(l.party_id, l.place, l.case_no)
  where (l.party_id = new.id
      or l.party_id is null and l.place = new.place
        and leads.case_form(l.case_no) in (leads.case_form(new.case_no), leads.case_form(old.case_no)))
    and l.sealed <> leads.seal_of(l.party_id, l.place, l.case_no);
  return null;
end $$;
create trigger leads_follow_seal after update of sealed, case_no on screening.party
  for each row when (old.sealed <> new.sealed or old.case_no <> new.case_no)
  execute function leads.follow_seal();

-- 第二道墙 · the second wall: rows of the own office; sealed ones as the table says; guests of a joined case.
call access.guard('leads.lead', 'RELIEF_LEADS', 'place', $$'procuratorate'$$, 'sealed');
call access.guard_joined('leads.lead', 'RELIEF_LEADS', 'place', 'sealed', 'case_no');
call access.guard_by('leads.intake', $$(select access.is_server())
  or officer = (select access.said('officer'))
  or exists (select 1 from leads.lead l where l.intake_id = intake.id)$$);
call access.guard_by('leads.step', $$(select access.is_server())
  or exists (select 1 from leads.lead l where l.id = lead_id)$$);
call access.guard_by('leads.answer', $$(select access.is_server())
  or exists (select 1 from leads.lead l where l.id = lead_id)$$);
call access.guard_by('leads.ground', $$(select access.is_server())
  or exists (select 1 from leads.lead l where l.id = lead_id)$$);
create policy own on leads.lead as restrictive for insert with check ((select access.is_server())
  or place = (select access.said('place')) and (select access.said('line')) = 'procuratorate');
create policy own_change on leads.lead as restrictive for update using ((select access.is_server())
  or place = (select access.said('place')) and (select access.said('line')) = 'procuratorate');
create policy own on leads.step as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and exists (select 1 from leads.lead l
    where l.id = lead_id and l.place = (select access.said('place'))));
call access.guard_by('leads.move', 'true');
revoke insert, update, delete on leads.move from relief_app;
