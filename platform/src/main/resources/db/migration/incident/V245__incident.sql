-- 数据安全事件：发现、研判、处置、报告、告知、结束，只加不改 · incidents; what was done about them is only added.
create schema incident;

create sequence incident.number;
create table incident.incident (
  id           bigint      primary key,
  kind         text        not null check (kind ~ '^[A-Z_]+$'),
  level        text        not null check (level ~ '^[A-Z_]+$'),
  place        text        not null default access.own_place(),
  line         text        not null default access.own_line(),
  about        text[]      not null,
  words        text        not null check (length(words) between 1 and 400),
  detected_at  timestamptz not null,
  opened_at    timestamptz not null check (opened_at >= detected_at),
  officer      text        not null,
  officer_name text        not null,
  check (not officer = any (about))
);
comment on table incident.incident is '数据安全事件：哪一种、什么时候发现的、牵涉哪些账号；不改';
comment on column incident.incident.about is '牵涉到的账号；他们看不到，也办不了这个事件';

create table incident.alarm (
  incident_id bigint not null references incident.incident (id),
  alarm_id    bigint not null,
  primary key (incident_id, alarm_id)
);
comment on table incident.alarm is '由哪些预警立的';

create table incident.entry (
  incident_id bigint not null references incident.incident (id),
  entry_id    bigint not null,
  primary key (incident_id, entry_id)
);
comment on table incident.entry is '涉及哪些留痕：立的时候定下来，人数从这里数';

create table incident.step (
  id           bigint      generated always as identity primary key,
  incident_id  bigint      not null references incident.incident (id),
  act          text        not null check (act in ('assessed', 'handled', 'reported', 'not_reported',
                                                    'told', 'not_told', 'closed')),
  kind         text        check (kind ~ '^[A-Z_]+$'),
  level        text        check (level ~ '^[A-Z_]+$'),
  finding      text        check (finding in ('confirmed', 'partly', 'unfounded')),
  words        text        not null check (length(words) between 1 and 400),
  approval_id  bigint,
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  check ((act = 'assessed') = (level is not null)),
  check ((act = 'assessed') = (kind is not null)),
  check ((act = 'closed') = (finding is not null)),
  check ((act = 'closed') = (approval_id is not null))
);
comment on table incident.step is '每一步：谁、什么时候、做了什么；只能加';
create index step_of on incident.step (incident_id, id);
create unique index step_closed_once on incident.step (incident_id) where act = 'closed';

create table incident.closing (
  id          bigint      generated always as identity primary key,
  incident_id bigint      not null references incident.incident (id),
  officer     text        not null,
  finding     text        not null check (finding in ('confirmed', 'partly', 'unfounded')),
  words       text        not null check (length(words) between 1 and 400),
  at          timestamptz not null
);
comment on table incident.closing is '请别人同意的结论：同意的就是这一份；换了结论另写一份';
create index closing_of on incident.closing (incident_id, id desc);

create table incident.measure (
  id           bigint      generated always as identity primary key,
  incident_id  bigint      not null references incident.incident (id),
  about        text[]      not null,
  kind         text        not null check (kind in ('END_SESSIONS', 'CLOSE_ACCOUNT')),
  target       text        not null check (target ~ '^[A-Z0-9]{2,20}$'),
  place        text        not null,
  line         text        not null,
  words        text        not null check (length(words) between 1 and 120),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null
);
comment on table incident.measure is '请系统管理员马上做的事：让账号的会话都结束、停用账号';
create index measure_of on incident.measure (incident_id, id);

create table incident.measure_done (
  measure_id   bigint      primary key references incident.measure (id),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null
);
comment on table incident.measure_done is '谁做了、什么时候做的';

create function incident.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['incident', 'alarm', 'entry', 'step', 'closing', 'measure', 'measure_done'] loop
    execute format('create trigger %I_no_change before update or delete on incident.%I
      for each row execute function incident.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on incident.%I
      for each statement execute function incident.refuse_change()', name, name);
  end loop;
end $$;

-- The second wall behind the program: nobody works on an incident about himself; nothing is added to one that has
-- ended; it ends only after every stage, with another person's agreement to exactly this incident.
create function incident.check_step() returns trigger language plpgsql as $$
begin
  if exists (select from incident.incident i where i.id = new.incident_id and new.officer = any (i.about)) then
    raise exception 'incident: nobody works on the own' using errcode = 'check_violation';
  end if;
  if exists (select from incident.step s where s.incident_id = new.incident_id and s.act = 'closed') then
    raise exception 'incident: it has ended' using errcode = 'check_violation';
  end if;
  return new;
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['step', 'closing', 'measure'] loop
    execute format('create trigger %I_check before insert on incident.%I
      for each row execute function incident.check_step()', name, name);
  end loop;
end $$;
create function incident.check_end() returns trigger language plpgsql as $$
begin
  if (select count(distinct replace(act, 'not_', '')) from incident.step where incident_id = new.incident_id) < 4 then
    raise exception 'incident: a stage is missing' using errcode = 'check_violation';
  end if;
  if not exists (select from approval.request r
                 where r.id = new.approval_id and r.kind = 'INCIDENT_CLOSE' and r.state = 'used'
                   and r.subject = 'incident-' || new.incident_id and r.asker = new.officer) then
    raise exception 'incident: nobody else agreed' using errcode = 'check_violation';
  end if;
  if exists (select from approval.step s join incident.incident i on i.id = new.incident_id
             where s.request_id = new.approval_id and s.act = 'agreed' and s.officer = any (i.about)) then
    raise exception 'incident: nobody agrees to the own' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_end before insert on incident.step
  for each row when (new.act = 'closed') execute function incident.check_end();

-- Read and written by the policy table, never by whom it is about.
do $$
declare
  condition text := 'false';
  relation text;
  name text;
begin
  foreach relation in array array['OWN', 'HIGHER', 'OTHER', 'ELSEWHERE'] loop
    condition := condition || format(' or ((select access.may(%L)) and (%s))',
      'INCIDENTS.OPEN.' || relation, access.rows(relation, 'place', 'line'));
  end loop;
  call access.guard_by('incident.incident', format($c$(select access.is_server())
    or ((%s) and not (select access.said('officer')) = any (about))$c$, condition));
  foreach name in array array['alarm', 'entry', 'step', 'closing'] loop
    call access.guard_by(format('incident.%I', name)::regclass, $c$(select access.is_server())
      or exists (select 1 from incident.incident i where i.id = incident_id)$c$);
  end loop;
end $$;
-- Who carries a measure out reads the account and the reason, not the incident; never of an incident about himself.
call access.guard_by('incident.measure', $$(select access.is_server())
  or exists (select 1 from incident.incident i where i.id = incident_id)
  or ((select access.may('MEASURES.OPEN.OWN')) and place = (select access.said('place'))
      and not (select access.said('officer')) = any (about || target))$$);
call access.guard_by('incident.measure_done', $$(select access.is_server())
  or exists (select 1 from incident.measure m where m.id = measure_id)$$);
