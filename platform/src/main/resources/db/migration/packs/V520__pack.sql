-- 本院的规则包：一行一个版本，文字只加不改；一个人写，另一个人核对，几个人同意以后发布。
-- The office's own rule packs: one row a version, the text is never rewritten; written, reviewed, released by different people.
create schema packs;

create table packs.version (
  id             bigint generated always as identity primary key,
  place          text        not null default access.own_place(),
  number         int         not null check (number > 0),
  pack_id        text        not null check (pack_id <> ''),
  pack_version   text        not null check (pack_version <> ''),
  title          text        not null,
  effective_from date        not null,
  yaml           text        not null check (octet_length(yaml) <= 65536),
  digest         text        not null check (digest ~ '^[0-9a-f]{64}$'),
  rules_digest   text        not null check (rules_digest ~ '^[0-9a-f]{64}$'),
  state          text        not null default 'DRAFT' check (state in ('DRAFT', 'REVIEWED', 'RELEASED', 'WITHDRAWN')),
  made_by        text        not null,
  made_by_name   text        not null,
  made_at        timestamptz not null,
  reviewed_by    text        check (reviewed_by <> made_by),
  reviewed_name  text,
  reviewed_at    timestamptz,
  released_by    text,
  released_name  text,
  released_at    timestamptz,
  released_on    date        check (released_on <= effective_from),
  approval_id    bigint,
  ended_by       text,
  ended_name     text,
  ended_at       timestamptz,
  ended_on       date,
  ended_words    text,
  unique (place, number),
  check (state <> 'REVIEWED' or reviewed_at is not null),
  check (state <> 'RELEASED' or (reviewed_at is not null and released_on is not null and approval_id is not null)),
  check ((state = 'WITHDRAWN') = (ended_on is not null))
);
comment on table packs.version is '本院的规则包，一行一个版本；发布过的留着，供复算';
comment on column packs.version.digest is '文字的 SM3，几个人同意的就是它';
comment on column packs.version.rules_digest is '合好继承以后各值的指纹';
comment on column packs.version.ended_on is '从这一天起不再适用';
-- What was released once keeps its name for ever: a proposal is replayed by it.
create unique index version_released on packs.version (pack_id, pack_version) where released_at is not null;

-- 写在自己的地方；发布过的，各处计算都要读得到 · written within the own place; what was released is read by all that calculate.
call access.guard_by('packs.version', $$(select access.is_server())
  or place = (select access.said('place')) and (select access.said('line')) = 'procuratorate'$$);
create policy released on packs.version for select using (released_at is not null);

create function packs.version_steps() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' or row(new.reviewed_at, new.released_at, new.ended_at) is distinct from row(null, null, null) then
      raise exception 'packs.version: a version begins as a draft' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if tg_op in ('DELETE', 'TRUNCATE') then
    raise exception 'packs.version: % refused, a pack is withdrawn', tg_op using errcode = 'restrict_violation';
  end if;
  if row(old.place, old.number, old.pack_id, old.pack_version, old.title, old.effective_from, old.yaml, old.digest, old.rules_digest,
         old.made_by, old.made_by_name, old.made_at)
     is distinct from
     row(new.place, new.number, new.pack_id, new.pack_version, new.title, new.effective_from, new.yaml, new.digest, new.rules_digest,
         new.made_by, new.made_by_name, new.made_at) then
    raise exception 'packs.version: a version is never rewritten' using errcode = 'restrict_violation';
  end if;
  if old.released_at is not null and
     row(old.released_by, old.released_name, old.released_at, old.released_on, old.approval_id, old.reviewed_by)
     is distinct from
     row(new.released_by, new.released_name, new.released_at, new.released_on, new.approval_id, new.reviewed_by) then
    raise exception 'packs.version: a release stays' using errcode = 'restrict_violation';
  end if;
  if old.state || '>' || new.state not in
     ('DRAFT>REVIEWED', 'REVIEWED>RELEASED', 'DRAFT>WITHDRAWN', 'REVIEWED>WITHDRAWN', 'RELEASED>WITHDRAWN') then
    raise exception 'packs.version: % to % refused', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger version_steps before insert or update or delete on packs.version
  for each row execute function packs.version_steps();
create trigger version_no_truncate before truncate on packs.version
  for each statement execute function packs.version_steps();
