-- 第二道墙：行只经 retention.settle 销毁，只在有人同意的计划里 · rows go only through retention.settle, of an agreed plan.
call access.guard('retention.hold', 'RETENTION', 'place', $$'procuratorate'$$, 'false');
call access.guard('retention.plan', 'RETENTION', 'place', $$'procuratorate'$$, 'false');
do $$
declare
  name text;
begin
  foreach name in array array['line', 'item', 'run', 'certificate'] loop
    call access.guard_by(format('retention.%I', name)::regclass, $c$(select access.is_server())
      or exists (select 1 from retention.plan p where p.id = plan_id)$c$);
  end loop;
end $$;

create function retention.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['plan', 'line', 'run', 'certificate'] loop
    execute format('create trigger %I_no_change before update or delete on retention.%I
      for each row execute function retention.refuse_change()', name, name);
  end loop;
  foreach name in array array['hold', 'plan', 'line', 'item', 'run', 'certificate'] loop
    execute format('create trigger %I_no_truncate before truncate on retention.%I
      for each statement execute function retention.refuse_change()', name, name);
  end loop;
end $$;

create function retention.hold_ends_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_at is not null or new.ended_at is null
     or to_jsonb(new) - array['ended_by', 'ended_reason', 'ended_at']
        <> to_jsonb(old) - array['ended_by', 'ended_reason', 'ended_at'] then
    raise exception 'retention.hold: % refused, a hold ends once and changes in nothing else', tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger hold_ends_once before update or delete on retention.hold
  for each row execute function retention.hold_ends_once();

-- A plan is whole the moment it is there: nothing is put into it later.
create function retention.with_the_plan() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' or not exists (select from retention.plan p
      where p.id = new.plan_id and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'retention.%: % refused, a plan does not change', tg_table_name, tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger line_with_plan before insert on retention.line
  for each row execute function retention.with_the_plan();
create trigger item_with_plan before insert on retention.item
  for each row execute function retention.with_the_plan();

-- What became of a row is written by the function below alone.
create function retention.item_settles_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or current_setting('relief.settling', true) is distinct from new.plan_id::text
     or current_user = 'relief_app' or old.outcome is not null or new.outcome is null
     or to_jsonb(new) - array['outcome', 'at', 'within', 'person']
        <> to_jsonb(old) - array['outcome', 'at', 'within', 'person'] then
    raise exception 'retention.item: % refused', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger item_settles_once before update or delete on retention.item
  for each row execute function retention.item_settles_once();
revoke update, delete on retention.item from relief_app;

create function retention.check_run() returns trigger language plpgsql as $$
begin
  if not exists (select from approval.request r
                 where r.id = new.approval_id and r.kind = 'RETENTION_RUN' and r.state = 'used'
                   and r.subject = 'retention-' || new.plan_id and r.asker = new.officer) then
    raise exception 'retention: nobody else agreed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger run_agreed before insert on retention.run
  for each row execute function retention.check_run();

create function retention.check_certificate() returns trigger language plpgsql as $$
begin
  if not exists (select from retention.run r where r.plan_id = new.plan_id)
     or exists (select from retention.item i where i.plan_id = new.plan_id and i.outcome is null)
     or new.deleted <> (select count(*) from retention.item i
                        where i.plan_id = new.plan_id and i.outcome = 'DELETED') then
    raise exception 'retention: the run has not ended' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger certificate_at_end before insert on retention.certificate
  for each row execute function retention.check_certificate();

-- 结算：这些行从此是“已销毁”（或者为什么没有），拥有它们的表才让删 · the one door. Gives the rows that may be deleted now.
create function retention.settle(the_plan bigint, the_kind text, the_rows bigint[], the_outcome text)
returns setof bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  the_place text;
begin
  if not access.is_server() then
    raise exception 'retention: only the run settles' using errcode = 'insufficient_privilege';
  end if;
  select p.place into the_place from retention.plan p join retention.run r on r.plan_id = p.id
    where p.id = the_plan and not exists (select from retention.certificate c where c.plan_id = p.id);
  if the_place is null then
    raise exception 'retention: plan % is not being carried out', the_plan using errcode = 'check_violation';
  end if;
  if the_outcome = 'DELETED' then -- who is told that it is held has it held: no hold comes in between
    lock table retention.hold, incident.incident in share mode;
  end if;
  if the_outcome = 'DELETED' and retention.incident_open(the_place) then
    raise exception 'retention: an incident is open' using errcode = 'check_violation';
  end if;
  perform set_config('relief.settling', the_plan::text, true);
  return query
    update retention.item i
    set outcome = the_outcome, at = access.said('now')::timestamptz, person = '',
        within = case when the_outcome = 'DELETED' then pg_current_xact_id() end
    where i.plan_id = the_plan and i.kind = the_kind and i.row_id = any (the_rows) and i.outcome is null
      and (the_outcome <> 'DELETED' or not retention.held(the_place, i.kind, i.subjects, i.person))
      and (the_outcome <> 'DELETED' or i.kind <> 'HITS' or not retention.approval_open('hit-' || i.row_id))
    returning i.row_id;
  perform set_config('relief.settling', '', true);
end $$;
revoke all on function retention.settle(bigint, text, bigint[], text) from public;
grant execute on function retention.settle(bigint, text, bigint[], text) to relief_app;

-- 只有在这同一个事务里结算过的行删得掉；参数：哪一类、行号在哪一列 · what a table of another capability asks before a delete.
create function retention.only_settled() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from retention.item i
      where i.kind = tg_argv[0] and i.row_id = (to_jsonb(old) ->> tg_argv[1])::bigint
        and i.outcome = 'DELETED' and i.within = pg_current_xact_id()) then
    return old;
  end if;
  raise exception '%.%: % refused, rows end by the rule of retention only', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;

-- 本人查询的答复：改仍然不许，删只按规则 · answers to persons: append-only, but for the rule.
do $$
declare
  name text;
begin
  foreach name in array array['request', 'told', 'held'] loop
    execute format('drop trigger %I_no_change on inquiry.%I', name, name);
    execute format('create trigger %I_no_change before update on inquiry.%I
      for each row execute function inquiry.refuse_change()', name, name);
    execute format('create trigger %I_by_rule before delete on inquiry.%I
      for each row execute function retention.only_settled(''INQUIRIES'', %L)', name, name,
      case name when 'request' then 'id' else 'request_id' end);
  end loop;
end $$;
