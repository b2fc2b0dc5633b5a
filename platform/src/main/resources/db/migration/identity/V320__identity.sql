-- 同一人：人的决定，只加；引擎当时的依据封着；谁为什么打开了谁 · who was said to be one person; decisions are only added.
create schema identity;

create table identity.decision (
  id           bigint      generated always as identity primary key,
  place        text        not null default access.own_place(),
  kind         text        not null check (kind in ('MERGE', 'NEVER', 'UNDO')),
  left_record  text        not null,
  right_record text        not null,
  reverses     bigint      unique references identity.decision (id), -- taken back once; the undo can be taken back itself
  reason       text        not null check (length(reason) between 1 and 300),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  check (left_record <> right_record),
  check ((kind = 'UNDO') = (reverses is not null))
);
comment on table identity.decision is '合并、永不合并、撤销；两边各是一条记录的编号，没有个人信息';
create index decision_left on identity.decision (left_record);
create index decision_right on identity.decision (right_record);

create table identity.evidence (
  decision_id bigint   primary key references identity.decision (id),
  subjects    bigint[] not null,
  sealed      bytea
);
comment on column identity.evidence.sealed is '引擎当时逐项的比对，密文；空 = 已销毁';

create table identity.opening (
  id        bigint      generated always as identity primary key,
  officer   text        not null,
  record_id text        not null,
  purpose   text        not null check (purpose ~ '^[a-z_]+$'),
  case_no   text        not null check (length(case_no) between 1 and 60),
  at        timestamptz not null
);
comment on table identity.opening is '谁为了什么打开了谁的档案；过了时间要重新说明';
create index opening_officer on identity.opening (officer, at desc);

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
create trigger decision_no_change before update or delete on identity.decision
  for each row execute function identity.refuse_change();
create trigger decision_no_truncate before truncate on identity.decision
  for each statement execute function identity.refuse_change();
create trigger opening_no_change before update or delete on identity.opening
  for each row execute function identity.refuse_change();
create trigger opening_no_truncate before truncate on identity.opening
  for each statement execute function identity.refuse_change();
-- Sealed anew under another key, or cleared with a person; nothing else of it changes.
create trigger evidence_no_change before update of decision_id, subjects or delete on identity.evidence
  for each row execute function identity.refuse_change();
create trigger evidence_no_truncate before truncate on identity.evidence
  for each statement execute function identity.refuse_change();

call access.guard('identity.decision', 'PERSONS', 'place', $$'procuratorate'$$, 'false');
call access.guard_by('identity.evidence', $$(select access.is_server())
  or exists (select 1 from identity.decision d where d.id = decision_id)$$);
call access.guard_by('identity.opening', $$(select access.is_server()) or officer = (select access.said('officer'))$$);
