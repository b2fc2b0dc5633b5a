-- 按手机号查：号码的盲值，和别的盲值一样带钥匙版本、跟着换钥匙。以前的行由服务端启动以后补上。
-- Look-up by phone: the blind value of a record's phone. The server fills it in for rows of before.
alter table pool.record
  add column phone_key   bytea,
  add column phone_keyed boolean not null default false;
comment on column pool.record.phone_key is '电话号码的盲值；空 = 没有能用的号码，或者还没有补';
comment on column pool.record.phone_keyed is '号码看过了没有：以前的行一开始都没有';
create index record_phone on pool.record (phone_key) where known_to is null and phone_key is not null;
create index record_phone_missing on pool.record (version_id) where not phone_keyed and sealed is not null;
