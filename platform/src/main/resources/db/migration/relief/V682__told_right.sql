-- 告知有权申请救助：谁在哪一天、怎么告诉的、凭什么证明；只加。
-- Whom we told of the right to apply: how, when, with what proof; only added, once for a candidate.
create table relief.told_right (
  candidate    bigint      primary key references opinion.candidate (id),
  told_on      date        not null,
  way          text        not null check (way ~ '^[a-z-]{1,40}$'),
  receipt      text        not null check (receipt <> '' and receipt !~ '[0-9]{15}'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null
);
comment on column relief.told_right.receipt is '凭据：签字的告知书、送达回证、通话记录在哪里';
create trigger told_right_no_change before update or delete on relief.told_right
  for each row execute function relief.refuse_change();
create trigger told_right_no_truncate before truncate on relief.told_right
  for each statement execute function relief.refuse_change();
call access.guard_by('relief.told_right', $rule$(select access.is_server())
  or exists (select from opinion.candidate c where c.id = candidate)$rule$);
create policy own on relief.told_right as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')));
