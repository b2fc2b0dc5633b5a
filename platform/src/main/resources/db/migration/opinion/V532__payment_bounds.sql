-- 先行救助一般不超过多少、最多多少：存的时候按当时的工资数字算出来的，以后工资表补了、改了，这份安排还是原样。
-- The bounds of what is paid in advance, as they were when the plan was kept: a wage figure added later changes no kept plan.
alter table opinion.payment
  add column urgent_usual_fen bigint check (urgent_usual_fen >= 0),
  add column urgent_most_fen  bigint check (urgent_most_fen >= urgent_usual_fen),
  add constraint payment_bounds check (
    (urgent_usual_fen is null) = (urgent_most_fen is null) and (urgent_usual_fen is null or urgent_fen is not null));
comment on column opinion.payment.urgent_usual_fen is '存的时候一般不超过的数额；以前存的没有，按今天的工资表算';
comment on column opinion.payment.urgent_most_fen is '存的时候最多的数额';
