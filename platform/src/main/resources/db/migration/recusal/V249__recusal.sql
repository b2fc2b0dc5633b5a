-- 回避：经办人申报自己和亲属，只申报的人自己看得到是谁 · whom officers declared to keep away from.
create schema recusal;

create table recusal.declaration (
  id          bigint      generated always as identity primary key,
  officer     text        not null,
  tie         text        not null check (tie ~ '^[A-Z]+$'),
  subject     bigint      not null,
  key         text        not null check (key = '' or key ~ '^[0-9a-f]{16}$'),
  masked      text        not null check (masked !~ '[0-9]{15}'),
  number      bytea,
  words       text        not null check (length(words) <= 100),
  declared_at timestamptz not null,
  ended_at    timestamptz
);
comment on table recusal.declaration is '回避申报：证号加密，找人用带钥匙的摘要；收回的留着';
create unique index declaration_stands on recusal.declaration (officer, key) where ended_at is null;
create unique index declaration_self on recusal.declaration (officer)
  where ended_at is null and tie = 'SELF';
create index declaration_key on recusal.declaration (key);

create table recusal.near_look (
  entry_id bigint      not null,
  key      text        not null check (key ~ '^[0-9a-f]{16}$'),
  officer  text        not null,
  at       timestamptz not null,
  primary key (entry_id, key)
);
comment on table recusal.near_look is '查到的邻居：一条不算什么，多了报预警';
create index near_look_at on recusal.near_look (at);

call access.guard_by('recusal.declaration', $$(select access.is_server())
  or officer = (select access.said('officer'))$$);
call access.guard_by('recusal.near_look', $$(select access.is_server())
  or officer = (select access.said('officer'))$$);

create function recusal.ends_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.officer <> new.officer or old.tie <> new.tie
     or old.declared_at <> new.declared_at or old.subject <> new.subject
     or (old.ended_at is not null and new.ended_at is distinct from old.ended_at) then
    raise exception 'recusal.declaration: % refused, a declaration ends once', tg_op
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger declaration_ends_once before update or delete on recusal.declaration
  for each row execute function recusal.ends_once();
create function recusal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
create trigger declaration_no_truncate before truncate on recusal.declaration
  for each statement execute function recusal.refuse_change();
create trigger near_look_no_change before update or delete on recusal.near_look
  for each row execute function recusal.refuse_change();
create trigger near_look_no_truncate before truncate on recusal.near_look
  for each statement execute function recusal.refuse_change();
