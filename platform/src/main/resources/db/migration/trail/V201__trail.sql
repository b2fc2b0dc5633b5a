create schema trail;

create table trail.entry (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  officer     text not null,
  role        text not null,
  department  text,
  action      text not null check (action ~ '^[A-Z_]+$'),
  object_kind text not null default '',
  object_id   text not null default '',
  purpose     text not null default '',
  result      text not null default '',
  request_id  text not null default ''
);
comment on table trail.entry is '留痕：谁办了什么、看了什么；只能加，不能改、不能删';
create index entry_officer on trail.entry (officer, id desc);
create index entry_action on trail.entry (action, id desc);
create index entry_object on trail.entry (object_id, id desc) where object_id <> '';

create function trail.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'trail.entry is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger entry_no_change before update or delete on trail.entry
  for each row execute function trail.refuse_change();
create trigger entry_no_truncate before truncate on trail.entry
  for each statement execute function trail.refuse_change();
