-- 救助总账：同一次伤害，各机关预留和给的；一个人只给一次。只存带钥匙的名字，步骤只加。
-- What organs reserved and gave for one harm; a person is relieved once. Keyed names only; steps are only added.
create schema harm;

create table harm.relief (
  id              bigint      generated always as identity primary key,
  place           text        not null check (place ~ '^[0-9]{6}$'),
  line            text        not null check (line in ('procuratorate', 'court', 'public_security')),
  harm_key        text        not null check (harm_key ~ '^[0-9a-f]{16}$'),
  person_key      text        not null check (person_key ~ '^[0-9a-f]{16}$'),
  case_no         text        not null check (case_no <> '' and case_no !~ '[0-9]{15}'),
  joint           boolean     not null,
  lapses_on       date        not null,
  officer         text        not null,
  idempotency_key text,
  fingerprint     text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  at              timestamptz not null,
  unique (officer, idempotency_key)
);
comment on table harm.relief is '一笔救助：哪个机关、哪次伤害、给谁；伤害和人都只有带钥匙的名字';
create index relief_harm on harm.relief (harm_key, person_key);
create index relief_person on harm.relief (person_key);

-- 合法的动作，和 ReliefAct 一样 · the legal moves, the same as in the code; a first act has no state before it.
create table harm.move (
  act        text not null,
  from_state text not null,
  to_state   text not null,
  primary key (act, from_state)
);
insert into harm.move values
  ('RESERVE', '', 'RESERVED'),
  ('GRANT', 'RESERVED', 'GRANTED'),
  ('RELEASE', 'RESERVED', 'RELEASED'),
  ('LAPSE', 'RESERVED', 'LAPSED'),
  ('RETURN', 'GRANTED', 'RETURNED');

create table harm.step (
  relief_id    bigint      not null references harm.relief (id),
  number       int         not null check (number > 0),
  act          text        not null,
  state        text        not null,
  amount_fen   bigint      not null check (amount_fen > 0),
  officer      text        not null,
  officer_name text        not null,
  words        text        not null check (words !~ '[0-9]{15}'),
  at           timestamptz not null,
  primary key (relief_id, number)
);
comment on table harm.step is '每一步：谁、何时、多少、为什么；只加，只向前';

-- 第二道关：只向前；给的不多于预留的；没有到期不能说过期，过期的不能给；两个机关不能都占着一个人。
-- The lock is that of the program: whoever writes past it is held here all the same. Wants READ COMMITTED, the default.
create function harm.step_forward() returns trigger language plpgsql as $$
declare
  mine     harm.relief;
  previous harm.step;
  day      date := (new.at at time zone 'Asia/Shanghai')::date;
begin
  select * into strict mine from harm.relief where id = new.relief_id;
  perform pg_advisory_xact_lock(hashtextextended('harm ' || mine.harm_key, 0));
  select * into previous from harm.step where relief_id = new.relief_id order by number desc limit 1;
  if new.number <> coalesce(previous.number, 0) + 1 or not exists (
      select from harm.move m where m.act = new.act
        and m.from_state = coalesce(previous.state, '') and m.to_state = new.state) then
    raise exception 'harm: % after % is no step forward', new.act, coalesce(previous.state, 'nothing')
      using errcode = 'check_violation';
  end if;
  if new.amount_fen > previous.amount_fen
      or new.act <> 'GRANT' and new.amount_fen <> previous.amount_fen then
    raise exception 'harm: % changes the amount', new.act using errcode = 'check_violation';
  end if;
  if new.act = 'LAPSE' and day <= mine.lapses_on or new.act = 'GRANT' and day > mine.lapses_on then
    raise exception 'harm: % against the day of the reservation', new.act using errcode = 'check_violation';
  end if;
  if new.act = 'RESERVE' and exists (
      select from harm.relief r
      join lateral (select s.state from harm.step s where s.relief_id = r.id
        order by s.number desc limit 1) s on true
      where r.harm_key = mine.harm_key and r.person_key = mine.person_key and r.id <> mine.id
        and s.state in ('RESERVED', 'GRANTED')
        and not (r.joint and mine.joint and (r.place, r.line) <> (mine.place, mine.line))) then
    raise exception 'harm: this person is relieved for this harm already' using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
create trigger step_forward before insert on harm.step
  for each row execute function harm.step_forward();

create function harm.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['relief', 'step', 'move'] loop
    execute format('create trigger %I_no_change before update or delete on harm.%I
      for each row execute function harm.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on harm.%I
      for each statement execute function harm.refuse_change()', name, name);
  end loop;
end $$;

-- 第二道墙：办国家司法救助的三种机关互相看得到，别的部门一行也没有；写只写自己单位的。
-- The three organs see each other's, other departments see no row; each writes its own.
call access.guard_by('harm.relief', $$(select access.is_server())
  or (select access.may('HARMS.OPEN.OWN'))
    and (select access.said('line')) in ('procuratorate', 'court', 'public_security')$$);
call access.guard_by('harm.step', $$(select access.is_server())
  or exists (select 1 from harm.relief r where r.id = relief_id)$$);
create policy own on harm.relief as restrictive for insert with check ((select access.is_server())
  or place = (select access.said('place')) and line = (select access.said('line'))
    and officer = (select access.said('officer')));
create policy own on harm.step as restrictive for insert with check ((select access.is_server())
  or act = 'LAPSE'
  or officer = (select access.said('officer')) and exists (select 1 from harm.relief r
    where r.id = relief_id and r.place = (select access.said('place'))
      and r.line = (select access.said('line'))));
-- Everybody reads the moves, the server's role writes none.
call access.guard_by('harm.move', 'true');
revoke insert, update, delete on harm.move from relief_app;
