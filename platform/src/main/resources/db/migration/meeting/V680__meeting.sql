-- 会商会：议程、请了谁、谁到了、各单位的表态、纪要和结论。表态只加，结论写一次。
-- Conferences: agenda, who was asked and came, one voice for a unit, minutes. Votes are only added, an outcome is written once.
create schema meeting;

create table meeting.conference (
  id           bigint      generated always as identity primary key,
  place        text        not null check (place ~ '^[0-9]{6}$'),
  line         text        not null,
  title        text        not null check (title <> '' and title !~ '[0-9]{15}'),
  venue        text        not null check (venue !~ '[0-9]{15}'),
  held_at      timestamptz not null,
  officer      text        not null,
  officer_name text        not null,
  key          text        not null check (key ~ '^[A-Za-z0-9._:-]{1,100}$'),
  at           timestamptz not null,
  items        int         not null default 0,
  concluded    int         not null default 0,
  closed_at    timestamptz,
  unique (officer, key),
  check (concluded <= items and (closed_at is null or concluded = items))
);
comment on column meeting.conference.officer is '开会的人，也是主持的人';
create index conference_place on meeting.conference (place, line, id);

create table meeting.invited (
  conference_id bigint not null references meeting.conference (id),
  officer       text   not null,
  officer_name  text   not null,
  place         text   not null,
  line          text   not null,
  case_place    text   not null,
  host_line     text   not null,
  attendance    text   not null default 'INVITED' check (attendance in ('INVITED', 'PRESENT', 'ABSENT')),
  primary key (conference_id, officer)
);
create index invited_officer on meeting.invited (officer);

create table meeting.item (
  id             bigint      generated always as identity primary key,
  conference_id  bigint      not null references meeting.conference (id),
  position       int         not null check (position > 0),
  case_id        bigint      references relief.relief_case (id),
  dispute_id     bigint      references sharing.dispute (id),
  sealed         boolean     not null,
  step           int         not null default 0,
  brief          text        not null check (brief <> '' and brief !~ '[0-9]{15}'),
  officer        text        not null,
  at             timestamptz not null,
  outcome        text        check (outcome in ('AGREED', 'NOT_AGREED', 'ADJOURNED')),
  minutes        text        not null default '' check (minutes !~ '[0-9]{15}'),
  concluded_by   text        not null default '',
  concluded_name text        not null default '',
  concluded_at   timestamptz,
  check ((case_id is null) <> (dispute_id is null)),
  check ((outcome is null) = (concluded_at is null) and (outcome is null) = (minutes = '')),
  unique (conference_id, position),
  unique (conference_id, case_id),
  unique (conference_id, dispute_id)
);
comment on column meeting.item.step is '列入议程时，案件走到会商的那一步的号；0 = 不在会商。表态和结论只算这一步的';
create index item_case on meeting.item (case_id) where case_id is not null;
create index item_dispute on meeting.item (dispute_id) where dispute_id is not null;

-- 一个单位一票 · one voice for a unit.
create table meeting.vote (
  item_id      bigint      not null references meeting.item (id),
  place        text        not null,
  line         text        not null,
  officer      text        not null,
  officer_name text        not null,
  voice        text        not null check (voice in ('FOR', 'AGAINST', 'ABSTAIN')),
  reason       text        not null check (reason !~ '[0-9]{15}'),
  at           timestamptz not null,
  primary key (item_id, place, line),
  check (voice = 'FOR' or reason <> '')
);

-- 没有解决的事，说明为什么 · why something is not resolved; only added.
create table meeting.explained (
  id           bigint      generated always as identity primary key,
  place        text        not null,
  line         text        not null,
  matter       text        not null check (matter <> '' and length(matter) <= 200 and matter !~ '[0-9]{15}'),
  words        text        not null check (words <> '' and words !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null
);
create index explained_matter on meeting.explained (place, matter, id);

create function meeting.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% stays: % refused', tg_table_schema, tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['vote', 'explained'] loop
    execute format('create trigger %I_no_change before update or delete on meeting.%I
      for each row execute function meeting.refuse_change()', name, name);
  end loop;
  foreach name in array array['conference', 'invited', 'item'] loop
    execute format('create trigger %I_stays before delete on meeting.%I
      for each row execute function meeting.refuse_change()', name, name);
  end loop;
  foreach name in array array['conference', 'invited', 'item', 'vote', 'explained'] loop
    execute format('create trigger %I_no_truncate before truncate on meeting.%I
      for each statement execute function meeting.refuse_change()', name, name);
  end loop;
end $$;

-- 每一项都有结论，封存的也算 · every item, also one that the officer does not see.
create function meeting.all_concluded(about bigint) returns boolean
language sql stable security definer set relief.line = 'system' as $$
  select not exists (select from meeting.item i where i.conference_id = about and i.outcome is null)
$$;

-- 散会一次；散了就不再变；列了几项、结论了几项只往上数 · closed once; counts only rise, and nothing changes after that.
create function meeting.conference_kept() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['closed_at', 'items', 'concluded'] <> to_jsonb(old) - array['closed_at', 'items', 'concluded']
      or old.closed_at is not null or new.items not in (old.items, old.items + 1)
      or new.concluded not in (old.concluded, old.concluded + 1)
      or new.closed_at is not null and not meeting.all_concluded(new.id) then
    raise exception 'meeting.conference: closed once, when every item has its outcome' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger conference_kept before update on meeting.conference
  for each row execute function meeting.conference_kept();

create function meeting.still_open() returns trigger language plpgsql as $$
begin
  if exists (select from meeting.conference c where c.id = new.conference_id and c.closed_at is not null) then
    raise exception 'meeting.%: the conference is over', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger still_open before insert or update on meeting.invited
  for each row execute function meeting.still_open();
create trigger still_open before insert on meeting.item
  for each row execute function meeting.still_open();

create function meeting.invited_kept() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'attendance' <> to_jsonb(old) - 'attendance' then
    raise exception 'meeting.invited: only whether somebody came' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger invited_kept before update on meeting.invited
  for each row execute function meeting.invited_kept();

-- 谁办过、正在办；数据库用自己的眼睛看 · who handled the case or handles it, with the server's eyes.
create function meeting.handled(about bigint, who text) returns boolean
language sql stable security definer set relief.line = 'system' as $$
  select exists (select from relief.step s where s.case_id = about
    and (s.officer = who and s.act in ('ACCEPT', 'VERIFY', 'PROPOSE')
      or s.handler = who and s.number = (select max(l.number) from relief.step l where l.case_id = about)))
$$;

-- 结论写一次，写的人就是登录的人，没有办过这个案件，同意要有人同意；封存跟着案件走
-- An outcome once, by who is logged in and did not handle the case, not without a voice; the seal follows the case.
create function meeting.item_kept() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'sealed' = to_jsonb(old) - 'sealed' then
    return new;
  end if;
  if to_jsonb(new) - array['outcome', 'minutes', 'concluded_by', 'concluded_name', 'concluded_at']
        <> to_jsonb(old) - array['outcome', 'minutes', 'concluded_by', 'concluded_name', 'concluded_at']
      or old.outcome is not null or new.concluded_by <> (select access.said('officer'))
      or meeting.handled(new.case_id, new.concluded_by)
      or new.outcome <> 'ADJOURNED' and new.case_id is not null and new.step <> meeting.round_of(new.case_id)
      or new.outcome <> 'ADJOURNED' and not exists (select from meeting.vote v where v.item_id = new.id
        and (v.voice = 'FOR' or new.outcome <> 'AGREED'))
      or exists (select from meeting.conference c where c.id = new.conference_id and c.closed_at is not null) then
    raise exception 'meeting.item: concluded once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger item_kept before update on meeting.item
  for each row execute function meeting.item_kept();

-- 谁有一票：请了、到了、没有办过这个案件，还没有结论 · who has a voice.
create function meeting.vote_counts() returns trigger
language plpgsql security definer set relief.line = 'system' as $$
declare
  about meeting.item;
begin
  select * into about from meeting.item where id = new.item_id;
  if about.outcome is not null or not exists (select from meeting.invited v
        where v.conference_id = about.conference_id and v.officer = new.officer and v.attendance = 'PRESENT'
          and v.place = new.place and v.line = new.line)
      or about.case_id is not null and about.step <> meeting.round_of(about.case_id)
      or meeting.handled(about.case_id, new.officer) then
    raise exception 'meeting.vote: not present, or handled the case, or concluded' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger vote_counts before insert on meeting.vote
  for each row execute function meeting.vote_counts();

-- 案件走到会商的那一步的号；0 = 不在会商 · number of the step with which a case came to its deliberation.
create function meeting.round_of(about bigint) returns int
language sql stable security definer set relief.line = 'system' as $$
  select case when (select s.state from relief.step s where s.case_id = about order by s.number desc limit 1) = 'DELIBERATION'
    then 1 + (select max(s.number) from relief.step s where s.case_id = about and s.state <> 'DELIBERATION') else 0 end
$$;

-- 封没封存、案件在哪一步，写进去的那一刻数据库自己看；案件锁着，封存和列入议程不能交错 · whether it is sealed the database sees.
create function meeting.sealed_at_birth() returns trigger
language plpgsql security definer set relief.line = 'system' as $$
begin
  new.sealed := false;
  new.step := 0;
  if new.case_id is not null then
    select c.sealed into new.sealed from relief.relief_case c where c.id = new.case_id for share;
    new.step := meeting.round_of(new.case_id);
  end if;
  return new;
end $$;
create trigger sealed_at_birth before insert on meeting.item
  for each row execute function meeting.sealed_at_birth();

create function meeting.follow_seal() returns trigger
language plpgsql security definer set relief.line = 'system' as $$
begin
  update meeting.item i set sealed = new.sealed where i.case_id = new.id and i.sealed <> new.sealed;
  return null;
end $$;
create trigger meeting_follow_seal after update of sealed on relief.relief_case
  for each row when (old.sealed <> new.sealed) execute function meeting.follow_seal();

-- 第二道墙 · the second wall: of the own office, and of who is invited by name; a sealed case's item only where the case is seen.
call relief.guard_named('meeting.invited');
create policy own on meeting.invited as restrictive for insert with check ((select access.is_server())
  or case_place = (select access.said('place')) and host_line = (select access.said('line')));
create policy own_changes on meeting.invited as restrictive for update using ((select access.is_server())
  or case_place = (select access.said('place')) and host_line = (select access.said('line')));
call access.guard('meeting.conference', 'RELIEF_CASES', 'place', 'line', 'false');
create policy named on meeting.conference as restrictive using ((select access.is_server())
  or line = (select access.said('line'))
  or exists (select from meeting.invited v where v.conference_id = conference.id and v.officer = (select access.said('officer'))));
create policy own on meeting.conference as restrictive for insert with check ((select access.is_server())
  or place = (select access.said('place')) and line = (select access.said('line')));
create policy own_changes on meeting.conference as restrictive for update using ((select access.is_server())
  or place = (select access.said('place')) and line = (select access.said('line')));
call access.guard_by('meeting.item', $rule$(select access.is_server())
  or exists (select from meeting.conference c where c.id = conference_id)
    and (not sealed or exists (select from relief.relief_case r where r.id = case_id))$rule$);
create policy own on meeting.item as restrictive for insert with check ((select access.is_server())
  or exists (select from meeting.conference c where c.id = conference_id and c.place = (select access.said('place'))
    and c.line = (select access.said('line'))));
create policy own_changes on meeting.item as restrictive for update using ((select access.is_server())
  or exists (select from meeting.conference c where c.id = conference_id and c.place = (select access.said('place'))
    and c.line = (select access.said('line'))));
call access.guard_by('meeting.vote', $rule$(select access.is_server())
  or exists (select from meeting.item i where i.id = item_id)$rule$);
create policy own on meeting.vote as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')));
call access.guard('meeting.explained', 'DUTIES', 'place', 'line', 'false');
