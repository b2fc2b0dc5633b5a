-- 密库：钥匙在数据库之外，库里只有号和钥匙圈的名字（ADR 0017）。
create schema vault;

create sequence vault.subject;
comment on sequence vault.subject is '密文说的是谁：只是一个号，秘密在数据库之外';

create table vault.keyring (
  single boolean primary key default true check (single),
  id     text not null
);
comment on table vault.keyring is '本库的钥匙圈叫什么；换了就不启动';

create table vault.rotation (
  single     boolean primary key default true check (single),
  renewed_at timestamptz not null
);
comment on table vault.rotation is '上一次有行换了钥匙的时间：读得久的还要旧钥匙，过一段才吊销';
