-- 手机的密钥封起来存（ADR 0017）。以前存的是明文：没有 subject 的就是，服务端启动时封好它们。
-- Secrets of phones are sealed at rest. Rows without a subject are plain ones of before; the server seals them when it starts.
alter table access.factor_secret add column subject bigint;
comment on column access.factor_secret.subject is '密库里的号；空 = 以前的明文，启动时就封';
comment on column access.factor_secret.secret is '手机的密钥，密文；有安全密钥的人可以没有';
