-- 清理的步骤：谁、什么时候、改了哪一列几行；只加不改，撤销也是加一步 · steps of cleaning, only ever added; an undo is one more.
create table pool.clean_step (
  batch_id   bigint      not null references pool.batch,
  seq        int         not null check (seq > 0),
  kind       text        not null check (kind in ('CELL', 'VALUES', 'UNDO', 'REDO')),
  steps      int         not null check (steps > 0),
  field      text,
  rows       bigint      not null check (rows >= 0),
  good       bigint      not null check (good >= 0),
  bad        bigint      not null check (bad >= 0),
  sealed     bytea,
  by_officer text        not null,
  by_name    text        not null,
  at         timestamptz not null,
  primary key (batch_id, seq),
  check ((kind in ('CELL', 'VALUES')) = (field is not null)),
  check (kind in ('CELL', 'VALUES') or sealed is null)
);
comment on column pool.clean_step.sealed is '哪一格、原来怎么写、改成什么，密文；钥匙跟着原件；空 = 已销毁';
call access.guard_by('pool.clean_step', $$(select access.is_server())
  or exists (select 1 from pool.batch b where b.id = clean_step.batch_id)$$);

-- 只有密文可以换钥匙、可以销毁 · only what is sealed may be sealed anew or destroyed.
create function pool.clean_step_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.sealed is not null
       and to_jsonb(old) - 'sealed' = to_jsonb(new) - 'sealed' then
      return new;
    end if;
  end if;
  raise exception 'pool.clean_step: % refused, steps are only added', tg_op using errcode = 'restrict_violation';
end $$;
create trigger clean_step_stays before update or delete on pool.clean_step
  for each row execute function pool.clean_step_stays();
create trigger clean_step_no_truncate before truncate on pool.clean_step
  for each statement execute function pool.clean_step_stays();

-- 步骤跟着批次的状态走：入了库的、撤了的批次不能再清理 · a batch that is not waiting for its yes is not cleaned.
create function pool.clean_step_waits() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from pool.batch b where b.id = new.batch_id and b.status = 'CHECKED') then
    raise exception 'pool.clean_step: batch % is not being checked', new.batch_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger clean_step_waits before insert on pool.clean_step
  for each row execute function pool.clean_step_waits();

-- 清理过的格：哪一步先改、原来是那一步的第几种写法、哪一步改成现在这样 · cells that are not as they came; no text.
create table pool.mended (
  batch_id  bigint not null references pool.batch on delete cascade,
  sheet     int    not null,
  row_no    bigint not null,
  field     text   not null,
  first_seq int    not null,
  came      int    not null check (came >= 0),
  last_seq  int    not null check (last_seq >= first_seq),
  primary key (batch_id, sheet, row_no, field)
);
call access.guard_by('pool.mended', $$(select access.is_server())
  or exists (select 1 from pool.batch b where b.id = mended.batch_id)$$);
