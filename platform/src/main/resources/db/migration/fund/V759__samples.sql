-- 抽查付款：抽了哪些、照什么抽的、每一笔问出来是什么。总体、层、种子都记下，谁都能照着再抽一遍。
-- Sampled verification: whole population, strata and seed are kept, so that anybody can draw the same again; results are added, never changed.
create table fund.sample (
  id           bigint      generated always as identity primary key,
  place        text        not null check (place ~ '^[0-9]{6}$'),
  from_on      date        not null,
  until_on     date        not null check (until_on >= from_on),
  confidence   int         not null check (confidence between 1 and 99),
  margin       int         not null check (margin between 1 and 99),
  population   int         not null,
  size         int         not null check (size between 1 and population),
  seed         text        not null check (seed ~ '^[0-9a-f]{32}$'),
  key          text        not null check (length(key) between 1 and 100),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  unique (place, key)
);
comment on table fund.sample is '一次抽查：置信度和误差是百分数';

create table fund.sample_item (
  sample_id  bigint  not null references fund.sample (id),
  place      text    not null check (place ~ '^[0-9]{6}$'),
  commitment bigint  not null references fund.commitment (account_id),
  stratum    text    not null check (stratum ~ '^(UNKNOWN|(MINOR|ADULT|ELDER)-[MF]-[0-9]{6})$'),
  drawn      boolean not null,
  primary key (sample_id, commitment)
);
comment on table fund.sample_item is '总体里的每一笔、在哪一层、抽到没有';

create table fund.sample_word (
  id           bigint      generated always as identity primary key,
  sample_id    bigint      not null,
  place        text        not null check (place ~ '^[0-9]{6}$'),
  commitment   bigint      not null,
  result       text        not null check (result in ('CONFIRMED', 'NOT_REACHED', 'DIFFERS')),
  channel      text        not null check (channel in ('PHONE', 'VISIT', 'LETTER')),
  words        text        not null check (words !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  foreign key (sample_id, commitment) references fund.sample_item (sample_id, commitment),
  check (result <> 'DIFFERS' or words <> '')
);
create index sample_word_item on fund.sample_word (sample_id, commitment, id);
comment on table fund.sample_word is '问出来的：最后一次算数，每一次都留着';

create function fund.sample_drawn() returns trigger language plpgsql as $$
begin
  if not exists (select from fund.sample_item i where i.sample_id = new.sample_id
      and i.commitment = new.commitment and i.place = new.place and i.drawn) then
    raise exception 'fund: % was not drawn', new.commitment using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger sample_drawn before insert on fund.sample_word
  for each row execute function fund.sample_drawn();

-- 总体一次写齐：件数和抽到的数都是抽查写的，以后加不进去 · the whole population at once, as the sample says; nothing is added later.
create function fund.sample_whole() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct sample_id, place from added) n
      left join fund.sample s on s.id = n.sample_id and s.place = n.place
      where s.id is null or (s.population, s.size) <> (select count(*)::int, (count(*) filter (where i.drawn))::int
        from fund.sample_item i where i.sample_id = n.sample_id)) then
    raise exception 'fund: a sample is drawn once and whole' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger sample_whole after insert on fund.sample_item referencing new table as added
  for each statement execute function fund.sample_whole();

do $$
declare
  name text;
begin
  foreach name in array array['sample', 'sample_item', 'sample_word'] loop
    execute format('create trigger %I_no_change before update or delete on fund.%I
      for each row execute function fund.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on fund.%I
      for each statement execute function fund.refuse_change()', name, name);
    execute format('call access.guard(%L, ''FUND_CHECKS'', ''place'', %L, ''false'')', 'fund.' || name, '''finance''');
  end loop;
  foreach name in array array['sample', 'sample_word'] loop
    execute format('create policy own on fund.%I as restrictive for insert with check ((select access.is_server())
      or officer = (select access.said(''officer'')) and place = (select access.said(''place''))
        and (select access.said(''line'')) = ''procuratorate'' and (select access.may(''TRAIL.OPEN.OWN'')))', name);
  end loop;
end $$;
-- 付款的、决定的不抽也不记：看轨迹的才是审计管理员 · neither who pays nor who decides draws; only the auditor reads the trail.
create policy own on fund.sample_item as restrictive for insert with check ((select access.is_server())
  or place = (select access.said('place')) and (select access.said('line')) = 'procuratorate'
    and (select access.may('TRAIL.OPEN.OWN')));
revoke update, delete on fund.sample, fund.sample_item, fund.sample_word from relief_app;
