-- 登录着的会话：一次登录一行，结束了就删掉；留痕里另有记载。哪一种设备只记大类，地址遮住后半。
-- Live sessions, one row for each; ended ones are deleted. The session itself lives in the server; without its row it is over.
create table access.session (
  id           bigint generated always as identity primary key,
  staff_number text        not null references access.account (staff_number),
  version      bigint      not null,
  since        timestamptz not null,
  seen_at      timestamptz not null,
  device       text        not null,
  address      text        not null
);
create index session_account on access.session (staff_number);
comment on table access.session is '登录着的会话；没有这一行，下一次请求就要重新登录';
comment on column access.session.version is '登录时账号的版本：账号一改，会话就不算了';
comment on column access.session.seen_at is '上次有人用，一分钟记一次';
comment on column access.session.address is '遮住后半的网络地址';

call access.guard_by('access.session', '(select access.is_server())');
