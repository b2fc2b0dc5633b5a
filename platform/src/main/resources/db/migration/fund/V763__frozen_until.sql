-- 冻到哪天：一处写，库里的触发器和程序问的是同一句 · until when a pool is frozen, said once for triggers and program.
create function fund.frozen_until(of_place text, pools bigint[], day date) returns date language sql stable as $$
  select max(f.until_on) from fund.frozen f where f.place = of_place and (f.pool_id is null or f.pool_id = any(pools))
    and day between f.from_on and f.until_on
    and not exists (select from fund.thaw t where t.freeze_id = f.id)
$$;

create or replace function fund.is_frozen(of_place text, pool bigint, day date) returns boolean language sql stable as $$
  select fund.frozen_until(of_place, array[pool], day) is not null
$$;
