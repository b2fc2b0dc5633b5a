-- 一份金额怎样发：先付多少、分给几个人、分几期、上下两级各出多少。只加不改，最近一份算数。
-- How one proposal is to be paid: in advance, in shares, in instalments, by levels; added, never changed, the latest counts.
create table opinion.payment (
  id              bigint generated always as identity primary key,
  proposal_id     bigint      not null references opinion.proposal,
  urgent_fen      bigint      check (urgent_fen >= 0),
  urgent_pressing boolean,
  urgent_reason   text,
  officer         text        not null,
  officer_name    text        not null,
  saved_at        timestamptz not null,
  check ((urgent_fen is null) = (urgent_pressing is null) and (urgent_fen is null) = (urgent_reason is null))
);
comment on table opinion.payment is '金额建议怎样发的一份安排；是建议，不是付款';
create index payment_proposal on opinion.payment (proposal_id, id desc);

create table opinion.payment_part (
  payment_id bigint  not null references opinion.payment,
  kind       text    not null check (kind in ('SHARE', 'INSTALMENT', 'LEVEL')),
  number     integer not null check (number > 0),
  who        text    not null,
  relation   text    not null,
  weight     integer not null check (weight >= 0),
  fixed_fen  bigint  check (fixed_fen >= 0),
  due_on     date,
  primary key (payment_id, kind, number),
  check ((kind = 'INSTALMENT') = (due_on is not null)),
  check (kind = 'LEVEL' or fixed_fen is null)
);
comment on column opinion.payment_part.who is '分给的人（姓名已遮盖），或者出钱的机关；分期的为空';

create trigger payment_only_append before update or delete on opinion.payment
  for each row execute function opinion.only_append();
create trigger payment_never_truncate before truncate on opinion.payment
  for each statement execute function opinion.only_append();
create trigger payment_part_only_append before update or delete on opinion.payment_part
  for each row execute function opinion.only_append();
create trigger payment_part_never_truncate before truncate on opinion.payment_part
  for each statement execute function opinion.only_append();

-- 跟着救助对象：看得到这个人的意见，才看得到怎样发 · seen by whoever sees the candidate.
call access.guard_by('opinion.payment', $$(select access.is_server())
  or exists (select 1 from opinion.proposal p where p.id = proposal_id)$$);
call access.guard_by('opinion.payment_part', $$(select access.is_server())
  or exists (select 1 from opinion.payment m where m.id = payment_id)$$);
