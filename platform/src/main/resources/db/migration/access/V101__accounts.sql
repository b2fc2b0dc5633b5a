create schema access;

create table access.account (
  staff_number  text primary key check (staff_number ~ '^[A-Z0-9]{2,20}$'),
  display_name  text not null check (display_name <> ''),
  role          text not null check (role in ('CLERK', 'PROSECUTOR', 'DEPARTMENT_OFFICER', 'ADMINISTRATOR')),
  department    text,
  password_hash text not null,
  demo          boolean not null default false,
  created_at    timestamptz not null,
  check ((role = 'DEPARTMENT_OFFICER') = (department is not null))
);
comment on table access.account is '账号：谁能登录、以什么角色';

create table access.failed_attempt (
  staff_number text primary key,
  failed       int not null check (failed > 0),
  locked_until timestamptz not null
);
comment on table access.failed_attempt is '输错密码的次数；账号存不存在都记';
