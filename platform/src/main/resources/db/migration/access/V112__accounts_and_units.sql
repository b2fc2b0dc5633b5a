-- 单位表、账号的一生：账号要归一个有的单位；没有角色就登录不了；停用的没有角色；从不删除。
-- Units; an account belongs to a unit that exists, has a role only while it is open, and is never deleted.
create table access.unit (
  id         bigint generated always as identity primary key,
  place      text        not null check (place ~ '^[0-9]{6}$'),
  line       text        not null check (line ~ '^[a-z_]{1,40}$' and line <> 'system'),
  name       text        not null check (name <> ''),
  created_at timestamptz not null,
  closed_at  timestamptz,
  unique (place, line)
);
comment on table access.unit is '单位：地方（区划代码）加条线；上级由代码决定，不能改挂';
insert into access.unit (place, line, name, created_at)
  select place, coalesce(department, 'procuratorate'), '本单位', min(created_at)
  from access.account group by 1, 2;

alter table access.account
  add column id             bigint generated always as identity unique,
  add column line           text generated always as (coalesce(department, 'procuratorate')) stored,
  add column last_role      text,
  add column employee_id    text check (employee_id ~ '^[A-Z0-9-]{2,30}$'),
  add column version        integer not null default 0,
  add column password_until timestamptz,
  add column closed_at      timestamptz,
  alter column role drop not null,
  add constraint account_unit foreign key (place, line) references access.unit (place, line),
  add constraint account_closed_has_no_role check (closed_at is null or role is null);
comment on column access.account.version is '每改一次加一；登录时记下，不一样了下一次请求就作废';
comment on column access.account.password_until is '一次性密码的期限；不空就是还没有换成自己的密码';
comment on column access.account.last_role is '停用、重置以前的角色，供重新授权时参考，不给任何权';
create index account_unit_person on access.account (place, line, display_name);
create index account_employee on access.account (employee_id) where employee_id is not null;

call access.guard('access.account', 'STAFF', 'place', 'line', 'false');
-- Everybody has the own row, for the own password; what else may change of it: see the trigger.
create policy own on access.account using (staff_number = (select access.said('officer')));
call access.guard('access.unit', 'UNITS', 'place', 'line', 'false');

-- The second wall behind the program: who may change what of an account.
create function access.check_account() returns trigger language plpgsql as $$
declare
  own     constant boolean := old.staff_number = access.said('officer') and not access.is_server();
  granter constant boolean := access.is_server() or access.said('rights') like '% ROLES.OPEN.%';
  care    constant text[]  := array['password_hash', 'password_until', 'version',
                                    'line']; -- follows from department, and is made after this trigger
begin
  if (new.staff_number, new.id, new.demo, new.created_at) is distinct from
     (old.staff_number, old.id, old.demo, old.created_at) then
    raise exception 'access: number and birth of an account do not change' using errcode = 'restrict_violation';
  end if;
  if own and to_jsonb(new) - care <> to_jsonb(old) - care then
    raise exception 'access: nobody changes the own account' using errcode = 'restrict_violation';
  end if;
  if not granter and ((new.role is not null and new.role is distinct from old.role)
                      or (new.place, new.department) is distinct from (old.place, old.department)) then
    raise exception 'access: role and unit are not given by this officer' using errcode = 'restrict_violation';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'access: every change counts' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger account_care before update on access.account
  for each row execute function access.check_account();

create function access.refuse_delete() returns trigger language plpgsql as $$
begin
  raise exception 'access: % on % refused, it is closed instead', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;
create trigger account_no_delete before delete on access.account
  for each row execute function access.refuse_delete();
create trigger account_no_truncate before truncate on access.account
  for each statement execute function access.refuse_delete();
create trigger unit_no_delete before delete on access.unit
  for each row execute function access.refuse_delete();
create trigger unit_no_truncate before truncate on access.unit
  for each statement execute function access.refuse_delete();

-- A unit keeps its place and line: to move it would give its people other rows.
create function access.check_unit() returns trigger language plpgsql as $$
begin
  if (new.place, new.line, new.created_at) is distinct from (old.place, old.line, old.created_at) then
    raise exception 'access: place and line of a unit do not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger unit_care before update on access.unit
  for each row execute function access.check_unit();
