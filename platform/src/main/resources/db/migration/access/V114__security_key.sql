-- 安全密钥：一个人可以有几把；存的是公开的那一半，不是秘密，但说得出谁有哪一把，所以只有服务端自己读得到。
-- Security keys (WebAuthn credential records): no secrets, but they tie keys to officers; the server alone reads them.
create table access.security_key (
  id              bigint generated always as identity primary key,
  staff_number    text        not null references access.second_factor (staff_number) on delete cascade,
  name            text        not null check (length(name) between 1 and 30),
  credential_id   bytea       not null unique check (octet_length(credential_id) between 1 and 1023),
  credential      bytea       not null,
  handle          bytea       not null check (octet_length(handle) between 16 and 64),
  counter         bigint      not null check (counter >= 0),
  verified        boolean     not null,
  backup_eligible boolean     not null,
  backed_up       boolean     not null,
  registered_at   timestamptz not null,
  used_at         timestamptz
);
create index security_key_account on access.security_key (staff_number);
comment on table access.security_key is '安全密钥：解除登录第二步，它们一起删掉';
comment on column access.security_key.credential is 'AAGUID、编号和公钥，照密钥给的存（attested credential data）';
comment on column access.security_key.handle is '密钥里账号的代名，随机，一个账号的几把相同';
comment on column access.security_key.counter is '签名计数；比它小或相等的回答不收，零是不计数的密钥';
comment on column access.factor_secret.secret is '手机的密钥；有安全密钥的人可以没有';

call access.guard_by('access.security_key', '(select access.is_server())');
