-- 登录第二步：谁绑定了、密钥、恢复码。密钥和恢复码另放两张表，只有服务端自己读得到；解除绑定，它们一起删掉。
-- The second step of signing in. Secrets and recovery codes are in tables of their own, which the server alone reads.
create table access.second_factor (
  staff_number text        primary key references access.account (staff_number),
  enrolled_at  timestamptz not null
);
comment on table access.second_factor is '登录第二步：有一行就是绑定了';

create table access.factor_secret (
  staff_number text   primary key references access.second_factor (staff_number) on delete cascade,
  secret       bytea  not null check (octet_length(secret) >= 16),
  last_step    bigint not null
);
comment on column access.factor_secret.last_step is '用过的最后一个时段（三十秒一个）；更早的和它自己都不再收';

create table access.recovery_code (
  staff_number text        not null references access.second_factor (staff_number) on delete cascade,
  place        int         not null check (place between 0 and 9),
  hash         text        not null,
  used_at      timestamptz,
  primary key (staff_number, place)
);
comment on table access.recovery_code is '恢复码：十个，只存散列，各用一次';

-- That there is one is seen with the account; what it is, by the server alone.
call access.guard_by('access.second_factor', $$(select access.is_server())
  or exists (select 1 from access.account a where a.staff_number = second_factor.staff_number)$$);
call access.guard_by('access.factor_secret', '(select access.is_server())');
call access.guard_by('access.recovery_code', '(select access.is_server())');

-- An administrator takes a lost one away, from others; everything else is the server's.
create function access.check_factor() returns trigger language plpgsql as $$
begin
  if not access.is_server()
     and (tg_op <> 'DELETE' or old.staff_number = access.said('officer')) then
    raise exception 'access: % on the second factor refused', tg_op using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger factor_care before insert or update or delete on access.second_factor
  for each row execute function access.check_factor();
