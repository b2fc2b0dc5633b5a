-- 单位、第二道墙：账号归哪个单位；每条连接说清以谁的名义；各表按权限总表设行级安全。
-- Units of accounts; for whom a connection reads; row-level security by the same policy table.
alter table access.account add column place text not null default '${home}' check (place ~ '^[0-9]{6}$');
alter table access.account alter column place drop default;
alter table access.account drop constraint account_role_check;
alter table access.account add constraint account_role_check check (role in
  ('CLERK', 'PROSECUTOR', 'CHIEF', 'DEPARTMENT_OFFICER', 'ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR'));

-- The server works without the owner's rights; the owner migrates.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'relief_app') then
    create role relief_app nologin;
  end if;
  if not pg_has_role(current_user, 'relief_app', 'SET') then
    execute format('grant relief_app to %I', current_user);
  end if;
end $$;
alter default privileges grant usage on schemas to relief_app;
alter default privileges grant select, insert, update, delete on tables to relief_app;
alter default privileges grant usage, select on sequences to relief_app;
do $$
declare had text;
begin
  for had in select nspname from pg_namespace
             where nspname in ('access', 'trail', 'job', 'pool', 'screening', 'supervision', 'opinion') loop
    execute format('grant usage on schema %I to relief_app', had);
    execute format('grant select, insert, update, delete on all tables in schema %I to relief_app', had);
    execute format('grant usage, select on all sequences in schema %I to relief_app', had);
  end loop;
end $$;

-- What the connection said: see GuardedDatabase. Nothing said: nobody.
create function access.said(what text) returns text language sql stable parallel safe
  return coalesce(current_setting('relief.' || what, true), '');
create function access.is_server() returns boolean language sql stable parallel safe
  return access.said('line') = 'system';
create function access.may(token text) returns boolean language sql stable parallel safe
  return position(' ' || token || ' ' in access.said('rights')) > 0;
-- Whose a new row is: the officer's place; of what the server makes by itself, the home office's.
create function access.own_place() returns text language sql stable parallel safe
  return coalesce(nullif(case when access.is_server() then access.said('home') else access.said('place') end, ''), '${home}');
create function access.own_line() returns text language sql stable parallel safe
  return case when access.is_server() or access.said('line') = '' then 'procuratorate' else access.said('line') end;

-- 一个关系对应的行 · the rows that stand in one relation to the unit the connection reads for.
create function access.rows(relation text, place text, line text) returns text language sql immutable as $$
  select case relation
    when 'OWN' then format('(%s) = (select access.said(''line'')) and %s = (select access.said(''place''))', line, place)
    when 'HIGHER' then format('(%s) = (select access.said(''line'')) and starts_with(%2$s, (select access.said(''below''))) and %2$s <> (select access.said(''place''))', line, place)
    when 'OTHER' then format('(%s) <> (select access.said(''line'')) and %s = (select access.said(''place''))', line, place)
    when 'ELSEWHERE' then format('not ((%s) = (select access.said(''line'')) and starts_with(%2$s, (select access.said(''below'')))) and %2$s <> (select access.said(''place''))', line, place)
  end
$$;

-- 设行级安全 · row-level security of one table; place, line and sealed are SQL over its columns.
create procedure access.guard(guarded regclass, matter text, place text, line text, sealed text)
language plpgsql as $$
declare
  condition text := '(select access.is_server())';
  state text;
  relation text;
begin
  foreach state in array array['OPEN', 'SEALED'] loop
    foreach relation in array array['OWN', 'HIGHER', 'OTHER', 'ELSEWHERE'] loop
      condition := condition || format(' or ((select access.may(%L)) and %s (%s) and (%s))',
        matter || '.' || state || '.' || relation,
        case state when 'OPEN' then 'not' else '' end, sealed,
        access.rows(relation, place, line));
    end loop;
  end loop;
  call access.guard_by(guarded, condition);
end $$;

-- 随别的表 · rows that are seen where a row of another table is seen.
create procedure access.guard_by(guarded regclass, condition text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy reach on %s using (%s)', guarded, condition);
end $$;
