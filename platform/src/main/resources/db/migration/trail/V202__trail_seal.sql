-- 封存：留痕按位置排进一棵只增的树，树根签名，交给证人（ADR 0016）。

create or replace function trail.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;

create table trail.log (
  single boolean primary key default true check (single),
  origin text not null
);
comment on table trail.log is '这一本留痕的名字，随机，封存里都带着';
insert into trail.log (origin) values (replace(gen_random_uuid()::text, '-', ''));

create table trail.waiting (
  entry_id bigint primary key
);
comment on table trail.waiting is '等着封存的留痕：和留痕同一个事务写入，封存时取走；编号小而提交晚的也不会漏';

create function trail.wait_for_seal() returns trigger language plpgsql as $$
begin
  insert into trail.waiting (entry_id) values (new.id);
  return null;
end $$;
create trigger entry_waits after insert on trail.entry
  for each row execute function trail.wait_for_seal();
insert into trail.waiting (entry_id) select id from trail.entry;

create table trail.leaf (
  position bigint primary key check (position > 0),
  entry_id bigint not null unique,
  sm3      bytea not null check (length(sm3) = 32),
  sha256   bytea not null check (length(sha256) = 32)
);
comment on table trail.leaf is '留痕在树里的位置（从 1 起，不缺号）和封存时的摘要；没有外键，删掉的留痕才说得出';

create table trail.node (
  level  integer not null check (level > 0),
  index  bigint not null check (index >= 0),
  sm3    bytea not null check (length(sm3) = 32),
  sha256 bytea not null check (length(sha256) = 32),
  primary key (level, index)
);
comment on table trail.node is '满子树的根，每 8 层存一次：出证明不用重算整棵树';

create table trail.seal (
  size           bigint primary key check (size > 0),
  first_position bigint not null,
  lowest_id      bigint not null,
  highest_id     bigint not null,
  at             timestamptz not null,
  line           text not null,
  sm3_peaks      bytea not null,
  sha256_peaks   bytea not null
);
comment on table trail.seal is '封存：第一笔到第 size 笔的树根，一行签了名的文字';

create table trail.receipt (
  witness text not null,
  size    bigint not null,
  at      timestamptz not null,
  line    text not null,
  primary key (witness, size)
);
comment on table trail.receipt is '证人的回执：树根和证人的副签';

do $$
declare
  name text;
begin
  foreach name in array array['log', 'leaf', 'node', 'seal', 'receipt'] loop
    execute format('create trigger %I_no_change before update or delete on trail.%I
      for each row execute function trail.refuse_change()', name, name);
    execute format('create trigger %I_no_truncate before truncate on trail.%I
      for each statement execute function trail.refuse_change()', name, name);
  end loop;
end $$;
