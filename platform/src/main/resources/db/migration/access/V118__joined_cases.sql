-- 协办：按名字、按案件、按期限，让别的单位的人看一个案件 · officers joined by name to a case of another unit.
create table access.joined_case (
  id         bigint generated always as identity primary key,
  officer    text        not null check (officer ~ '^[A-Z0-9]{2,20}$'),
  place      text        not null default access.own_place() check (place ~ '^[0-9]{6}$'),
  case_no    text        not null check (case_no <> ''),
  reason     text        not null check (reason <> ''),
  granted_by text        not null,
  granted_at timestamptz not null,
  ends_at    timestamptz not null check (ends_at > granted_at),
  ended_by   text,
  ended_at   timestamptz,
  check ((ended_by is null) = (ended_at is null)),
  check (granted_by <> officer)
);
comment on table access.joined_case is '协办：谁协办哪个院的哪个案件、到什么时候；只能加，结束只能记一次';
create index joined_case_officer on access.joined_case (officer, ends_at);
create index joined_case_case on access.joined_case (place, case_no);

create function access.ends_once() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.ended_at is not null or new.ended_at is null
    or (new.id, new.officer, new.place, new.case_no, new.reason, new.granted_by, new.granted_at, new.ends_at)
       is distinct from
       (old.id, old.officer, old.place, old.case_no, old.reason, old.granted_by, old.granted_at, old.ends_at) then
    raise exception 'access.joined_case: % refused, a joining ends once and changes in nothing else', tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger joined_case_ends_once before update or delete on access.joined_case
  for each row execute function access.ends_once();
create trigger joined_case_never_truncated before truncate on access.joined_case
  for each statement execute function access.ends_once();

-- The own unit's cases, and what one is joined to oneself.
call access.guard('access.joined_case', 'JOINING', 'place', $$'procuratorate'$$, 'false');
create policy own on access.joined_case for select using (officer = (select access.said('officer')));

-- 现在协办的案件，“地方 案号” · the cases whom the connection reads for is joined to now, as "place case".
create function access.joined() returns text[] language sql stable parallel safe
  return coalesce((select array_agg(j.place || ' ' || j.case_no) from access.joined_case j
    where j.officer = access.said('officer') and j.ended_at is null
      and j.granted_at <= nullif(access.said('now'), '')::timestamptz
      and j.ends_at > nullif(access.said('now'), '')::timestamptz), '{}');

-- 案件里的表 · one more policy on a table of cases: what the unit is refused may be given to the joined.
create procedure access.guard_joined(guarded regclass, matter text, place text, sealed text, case_no text)
language plpgsql as $$
begin
  execute format(
    'create policy joined on %s using ((select access.may(%L)) and not (%s) and (%s || '' '' || %s) = any ((select access.joined())::text[]))',
    guarded, matter || '.OPEN.JOINED', sealed, place, case_no);
end $$;
