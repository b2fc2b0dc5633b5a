-- 自立的数据合同：写的人试查，另一人启用；版本只加不改 · the office's own contracts: one person writes, another puts in force.
create table pool.own_contract (
  id             bigint generated always as identity primary key,
  contract_id    text        not null check (contract_id ~ '^[a-z_]{1,40}/[a-z0-9_]{1,40}$'),
  number         int         not null check (number > 0),
  place          text        not null default access.own_place(),
  line           text        not null check (line ~ '^[a-z_]{1,40}$'),
  title          text        not null,
  hardship_class text        not null,
  prefix         text        not null check (prefix ~ '^[A-Z]{2,6}$'),
  yaml           text        not null check (octet_length(yaml) <= 65536),
  digest         text        not null check (digest ~ '^[0-9a-f]{64}$'),
  state          text        not null check (state in ('DRAFT', 'IN_FORCE', 'REPLACED', 'WITHDRAWN')),
  made_by        text        not null,
  made_by_name   text        not null,
  made_at        timestamptz not null,
  tried_digest   text,
  tried_by       text,
  tried_at       timestamptz,
  rows_read      bigint      check (rows_read >= 0),
  rows_good      bigint      check (rows_good between 0 and rows_read),
  released_by    text        check (released_by <> made_by),
  released_name  text,
  released_at    timestamptz,
  ended_by       text,
  ended_name     text,
  ended_at       timestamptz,
  changes        bigint      not null default 1,
  unique (contract_id, number),
  check (state not in ('IN_FORCE', 'REPLACED') or (released_by is not null and tried_digest = digest and rows_good > 0)),
  check (state = 'DRAFT' or state = 'IN_FORCE' or ended_at is not null),
  check (state <> 'WITHDRAWN' or released_by is null or ended_by <> made_by)
);
comment on table pool.own_contract is '自立的数据合同，一行一个版本；库里没有样本，只有试查的条数';
comment on column pool.own_contract.changes is '每改一次加一：各服务器从总和看出有没有变';
create unique index own_contract_in_force on pool.own_contract (contract_id) where state = 'IN_FORCE';
create unique index own_contract_prefix on pool.own_contract (prefix) where state = 'IN_FORCE';
create unique index own_contract_class on pool.own_contract (hardship_class) where state = 'IN_FORCE';

-- 合同不说任何人，大家都看得到；写要在自己的范围里 · a contract tells of no person: read by all, written within reach.
call access.guard_by('pool.own_contract', $$(select access.is_server())
  or place = (select access.said('place'))
     and (select access.said('line')) in (line, 'procuratorate')$$);
create policy known on pool.own_contract for select using (true);

create function pool.own_contract_steps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then
    raise exception 'pool.own_contract: % refused, a contract is withdrawn', tg_op using errcode = 'restrict_violation';
  end if;
  if row(old.contract_id, old.number, old.place, old.line, old.title, old.hardship_class, old.prefix, old.yaml, old.digest,
         old.made_by, old.made_by_name, old.made_at)
     is distinct from
     row(new.contract_id, new.number, new.place, new.line, new.title, new.hardship_class, new.prefix, new.yaml, new.digest,
         new.made_by, new.made_by_name, new.made_at) then
    raise exception 'pool.own_contract: a version is never rewritten' using errcode = 'restrict_violation';
  end if;
  if old.state || '>' || new.state not in
     ('DRAFT>DRAFT', 'DRAFT>IN_FORCE', 'DRAFT>WITHDRAWN', 'IN_FORCE>REPLACED', 'IN_FORCE>WITHDRAWN') then
    raise exception 'pool.own_contract: % to % refused', old.state, new.state using errcode = 'restrict_violation';
  end if;
  new.changes := old.changes + 1;
  return new;
end $$;
create trigger own_contract_steps before update or delete on pool.own_contract
  for each row execute function pool.own_contract_steps();
create trigger own_contract_no_truncate before truncate on pool.own_contract
  for each statement execute function pool.own_contract_steps();
