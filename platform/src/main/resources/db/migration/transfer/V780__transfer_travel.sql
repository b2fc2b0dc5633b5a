-- 过摆渡的移送：这边的一件送到了哪个站点，那边来的一件在这里是哪一件。
-- Matters that cross without a wire: where one went, and which one here is a copy of one there.
create table transfer.travel (
  outbound_id bigint not null references transfer.outbound (id),
  site        text   not null check (site ~ '^[a-z][a-z0-9]{1,19}$'),
  remote      bigint check (remote > 0),
  lines       text   not null check (lines ~ '^[a-z_ ]*$'),
  packed      int    not null default 0 check (packed >= 0),
  looked      int    not null default 0 check (looked >= 0),
  serial      int    not null default 0 check (serial >= 0),
  aligned     int    not null default 0 check (aligned >= 0),
  aligns      boolean not null default false,
  primary key (outbound_id, site)
);
comment on column transfer.travel.remote is '那边的号；空 = 这边是原件';
comment on column transfer.travel.aligned is '原件不接受副本做的一步有几次：每次都把副本拉回来，以前做的不再算；aligns 是还没有告诉那边';
comment on column transfer.travel.packed is '这边的步骤打包到第几步；looked 是看到第几步，和那边不相干的先不送';
create unique index travel_remote on transfer.travel (site, remote) where remote is not null;
-- What went besides steps, each once: a department's part, a letter, that it was sealed or destroyed.
create table transfer.travelled (
  outbound_id bigint not null references transfer.outbound (id),
  site        text   not null,
  what        text   not null check (what ~ '^[a-z]+ [a-z_0-9]+$'),
  primary key (outbound_id, site, what)
);
create function transfer.travel_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.packed < old.packed or new.serial < old.serial or new.aligned < old.aligned
      or (new.outbound_id, new.site, new.remote) is distinct from (old.outbound_id, old.site, old.remote) then
    raise exception 'transfer.travel: % refused, it only goes on', tg_op using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger travel_kept before update or delete on transfer.travel
  for each row execute function transfer.travel_kept();
create trigger travelled_no_change before update or delete on transfer.travelled
  for each row execute function transfer.refuse_change();
do $$
declare
  name text;
begin
  foreach name in array array['travel', 'travelled'] loop
    execute format('create trigger %I_no_truncate before truncate on transfer.%I
      for each statement execute function transfer.refuse_change()', name, name);
    execute format('call access.guard_by(%L, %L)', 'transfer.' || name,
      '(select access.is_server()) or exists (select 1 from transfer.outbound o where o.id = outbound_id)');
    execute format('create policy server_adds on transfer.%I as restrictive for insert
      with check ((select access.is_server()))', name);
    execute format('create policy server_changes on transfer.%I as restrictive for update
      using ((select access.is_server()))', name);
  end loop;
end $$;

-- 过摆渡的副本跟着原件：那边走的一步这里接不上，就写一步 OVERTAKEN，到原件的状态；别的移送没有这一步。
-- The copy follows the original: a step there that does not follow here is entered as OVERTAKEN, with its state and
-- seats. Only a copy has such steps; all else is as before.
create or replace function transfer.step_forward() returns trigger language plpgsql as $$
declare
  previous transfer.step;
  maker    text;
begin
  select * into previous from transfer.step where outbound_id = new.outbound_id order by number desc limit 1;
  if new.act = 'OVERTAKEN' and new.number = previous.number + 1 and new.state <> 'DRAFT' and exists (
      select from transfer.travel t where t.outbound_id = new.outbound_id and t.remote is not null) then
    return new;
  end if;
  if new.number <> coalesce(previous.number, 0) + 1 or not exists (
      select from transfer.move m where m.act = new.act
        and m.from_state = coalesce(previous.state, '') and m.to_state = new.state) then
    raise exception 'transfer: % after % is no step forward', new.act, coalesce(previous.state, 'nothing')
      using errcode = 'check_violation';
  end if;
  -- 审签的不能是拟稿的 · who agrees to sending is another than who drafted it.
  if new.act = 'SEND' then
    select officer into maker from transfer.step
      where outbound_id = new.outbound_id and act in ('DRAFT', 'REDIRECT') order by number desc limit 1;
    if maker = new.officer then
      raise exception 'transfer: the maker cannot agree to the sending' using errcode = 'check_violation';
    end if;
  end if;
  -- 没有接受就不换手 · a hand-over needs acceptance: the holder changes only by these acts.
  if previous.number is not null and new.holder <> previous.holder
      and not (new.act in ('ACCEPT', 'TAKE_BACK') and new.holder = previous.offered
        or new.act = 'COORDINATE') then
    raise exception 'transfer: % cannot make % the holder', new.act, new.holder using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- A letter that came by the ferry has the number of another database.
alter table transfer.letter add column copied boolean not null default false;
alter table transfer.letter drop constraint letter_place_line_year_sequence_key;
create unique index letter_numbers on transfer.letter (place, line, year, sequence) where not copied;

-- The area is emptied with the person; nothing else of what was made changes.
create or replace function transfer.outbound_kept() returns trigger language plpgsql as $$
declare
  told constant text[] := array['state', 'version', 'holder', 'offered', 'escalated', 'bounces', 'moved_at'];
  free constant text[] := array['sealed', 'key', 'area'];
begin
  if to_jsonb(new) - told - free <> to_jsonb(old) - told - free
      or new.key is not null and new.key is distinct from old.key or new.area not in (old.area, '') then
    raise exception 'transfer.outbound: what was made stays' using errcode = 'restrict_violation';
  end if;
  if current_setting('transfer.telling', true) is distinct from 'yes'
      and to_jsonb(new) - free <> to_jsonb(old) - free then
    raise exception 'transfer.outbound: only a step moves it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- The seal follows whoever sets it, seen by him or not; nobody's session changes a matter any more.
create or replace function transfer.follow_seal() returns trigger
language plpgsql security definer set relief.line = 'system' as $$
begin
  update transfer.outbound o set sealed = new.sealed
  where o.subject_kind = 'LEAD' and o.subject_id = new.id and o.sealed <> new.sealed;
  return null;
end $$;
create or replace function transfer.follow_case_seal() returns trigger
language plpgsql security definer set relief.line = 'system' as $$
begin
  update transfer.outbound o set sealed = new.sealed
  where o.subject_kind = 'RELIEF_CASE' and o.subject_id = new.id and o.sealed <> new.sealed;
  return null;
end $$;
drop policy server_changes on transfer.outbound;
create policy server_changes on transfer.outbound as restrictive for update using ((select access.is_server()));
create index callback_waits on transfer.callback (at) where state = 'HELD';
-- A case that was sealed while its transfer was being drafted begins sealed, as a lead's does.
create function transfer.begin_case_sealed() returns trigger language plpgsql as $$
begin
  new.sealed := coalesce((select c.sealed from relief.relief_case c where c.id = new.subject_id for share), false);
  return new;
end $$;
create trigger begin_case_sealed before insert on transfer.outbound
  for each row when (new.subject_kind = 'RELIEF_CASE') execute function transfer.begin_case_sealed();

-- 销毁：谁按规定销毁，库自己清掉，经办人的连接改不了这些行。
-- Destroying: the database clears the rows; the session of whoever destroys cannot change them.
create function transfer.forget(gone bigint[]) returns void
language sql security definer set relief.line = 'system' as $$
  update transfer.whole set person = null where subject = any(gone) and person is not null;
  update transfer.part set person = null where subject = any(gone) and person is not null;
  update transfer.letter set body = null where subject = any(gone) and body is not null;
  update transfer.paper set body = null where subject = any(gone) and body is not null;
  update transfer.callback set body = null where subject = any(gone) and body is not null;
  update transfer.outbound set key = null, area = '' where subject = any(gone) and (key is not null or area <> '');
$$;
