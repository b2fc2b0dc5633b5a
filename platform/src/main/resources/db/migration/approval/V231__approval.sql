-- 多方授权：请求、涉及谁的数据、每一步。 Requests, whose data they touch, every act on them.
create schema if not exists approval;

-- The rule of the day of asking is kept with the request: a later rule does not change it.
create table approval.request (
  id                 bigint generated always as identity primary key,
  kind               text        not null check (kind ~ '^[A-Z_]+$'),
  subject            text        not null check (subject <> ''),
  digest             text        not null check (digest ~ '^[0-9a-f]{64}$'),
  label              text        not null check (label <> ''),
  case_no            text        not null check (case_no <> ''),
  reason             text        not null check (reason <> ''),
  href               text        not null check (href like '/%'),
  asker              text        not null,
  asker_name         text        not null,
  asker_department   text        not null,
  asked_at           timestamptz not null,
  expires_at         timestamptz not null check (expires_at > asked_at),
  rule_from          date        not null,
  agreements_needed  integer     not null check (agreements_needed >= 1),
  departments_needed integer     not null check (departments_needed between 1 and agreements_needed),
  own_department     boolean     not null,
  approver_roles     text[]      not null check (cardinality(approver_roles) >= 1),
  state              text        not null default 'open'
                     check (state in ('open', 'granted', 'refused', 'withdrawn', 'used', 'expired'))
);
comment on table approval.request is '授权请求：内容只存摘要；除状态外不能改，状态只能往前走';
create unique index request_one_live on approval.request (asker, kind, subject)
  where state in ('open', 'granted');
create index request_asker on approval.request (asker, id desc);
create index request_open on approval.request (expires_at, id) where state = 'open';

-- What the request touches of each department: that department reads the receipt.
create table approval.owned (
  request_id       bigint not null references approval.request,
  owner_department text   not null,
  what             text   not null,
  primary key (request_id, owner_department)
);
create index owned_department on approval.owned (owner_department, request_id desc);

create table approval.step (
  id              bigint generated always as identity primary key,
  request_id      bigint      not null references approval.request,
  act             text        not null check (act in ('asked', 'agreed', 'refused', 'withdrawn', 'used')),
  officer         text        not null,
  officer_name    text        not null,
  officer_role    text        not null,
  department      text        not null,
  reason          text        not null default '',
  at              timestamptz not null,
  idempotency_key text,
  unique (officer, idempotency_key)
);
comment on table approval.step is '每一步：只能加，不能改、不能删';
create index step_request on approval.step (request_id, id);
create index step_officer on approval.step (officer, request_id desc);
-- One agreement per person; every other act once per request: a request cannot be used twice.
create unique index step_one_voice on approval.step (request_id, officer) where act = 'agreed';
create unique index step_once on approval.step (request_id, act) where act <> 'agreed';

create function approval.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'approval: % on % refused, rows are only added', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger step_no_change before update or delete on approval.step
  for each row execute function approval.refuse_change();
create trigger step_no_truncate before truncate on approval.step
  for each statement execute function approval.refuse_change();
create trigger owned_no_change before update or delete on approval.owned
  for each row execute function approval.refuse_change();
create trigger owned_no_truncate before truncate on approval.owned
  for each statement execute function approval.refuse_change();
create trigger request_no_delete before delete on approval.request
  for each row execute function approval.refuse_change();
create trigger request_no_truncate before truncate on approval.request
  for each statement execute function approval.refuse_change();

-- The second wall behind the program: whose step counts, and when.
create function approval.check_step() returns trigger language plpgsql as $$
declare
  request approval.request;
  by_asker boolean;
begin
  select * into request from approval.request where id = new.request_id for update;
  by_asker := new.officer = request.asker;
  if by_asker <> (new.act in ('asked', 'withdrawn', 'used')) then
    raise exception 'approval: % is not for this officer', new.act using errcode = 'check_violation';
  end if;
  if new.act in ('agreed', 'refused') and (
       not new.officer_role = any (request.approver_roles)
       or (not request.own_department and new.department = request.asker_department)
       or (new.officer_role = 'DEPARTMENT_OFFICER' and not exists (
             select from approval.owned
             where request_id = new.request_id and owner_department = new.department))) then
    raise exception 'approval: this voice does not count' using errcode = 'check_violation';
  end if;
  if new.act <> 'withdrawn' and new.at >= request.expires_at then
    raise exception 'approval: out of time' using errcode = 'check_violation';
  end if;
  if request.state <> (case when new.act in ('asked', 'agreed') then 'open' else new.act end) then
    raise exception 'approval: % in state %', new.act, request.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_check before insert on approval.step
  for each row execute function approval.check_step();

create function approval.check_born_open() returns trigger language plpgsql as $$
begin
  if new.state <> 'open' then
    raise exception 'approval: a request begins open' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger request_born_open before insert on approval.request
  for each row execute function approval.check_born_open();

-- Only the state moves, only forward, and it is granted only by enough voices.
create function approval.check_move() returns trigger language plpgsql as $$
declare
  persons integer;
  departments integer;
begin
  if to_jsonb(new) - 'state' <> to_jsonb(old) - 'state' then
    raise exception 'approval: only the state of a request moves' using errcode = 'restrict_violation';
  end if;
  if not (old.state = 'open' and new.state in ('granted', 'refused', 'withdrawn', 'expired')
       or old.state = 'granted' and new.state in ('used', 'refused', 'withdrawn', 'expired')) then
    raise exception 'approval: no way from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if new.state = 'granted' then
    select count(distinct officer), count(distinct department) into persons, departments
    from approval.step where request_id = new.id and act = 'agreed';
    if persons < new.agreements_needed or departments < new.departments_needed then
      raise exception 'approval: % of % voices', persons, new.agreements_needed using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger request_move before update on approval.request
  for each row execute function approval.check_move();
