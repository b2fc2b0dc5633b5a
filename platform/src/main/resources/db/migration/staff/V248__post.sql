-- 岗位：归一个单位，带一个角色。账号的岗位和角色由外键绑在一起：没有哪个先后次序能留下没有岗位的角色，或没有角色的岗位。
-- Posts of units and the role each brings. A foreign key ties post, unit and role of an account together.
create table staff.post (
  id         bigint generated always as identity primary key,
  place      text        not null,
  line       text        not null,
  code       text        not null check (code ~ '^[A-Z0-9-]{2,20}$'),
  name       text        not null check (name <> ''),
  sort_order integer     not null check (sort_order between 1 and 999),
  role       text        not null check (role in
    ('CLERK', 'PROSECUTOR', 'CHIEF', 'DEPARTMENT_OFFICER', 'ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR')),
  created_at timestamptz not null,
  closed_at  timestamptz,
  foreign key (place, line) references access.unit (place, line),
  unique (place, line, code),
  unique (id, place, line, role)
);
comment on table staff.post is '岗位：归一个单位，带一个角色；有人在的，不停用、不换角色；从不删除';
call access.guard('staff.post', 'POSTS', 'place', 'line', 'false');

alter table access.account
  add column post_id bigint,
  add constraint account_post foreign key (post_id, place, line, role) references staff.post (id, place, line, role),
  add constraint account_post_brings_role check (post_id is null or role is not null);
comment on column access.account.post_id is '所在的岗位；角色由它带来，单位和它相同';
create index account_post_holders on access.account (post_id) where post_id is not null;

-- The second wall: who gives a post, and that it is in use; the share lock waits for who is closing it.
create function staff.check_post_given() returns trigger language plpgsql as $$
begin
  if new.post_id is null or (tg_op = 'UPDATE' and new.post_id = old.post_id) then
    return new;
  end if;
  if not access.is_server() and access.said('rights') not like '% ROLES.OPEN.%' then
    raise exception 'staff: a post is not given by this officer' using errcode = 'restrict_violation';
  end if;
  perform 1 from staff.post where id = new.post_id and closed_at is null for share;
  if not found then
    raise exception 'staff: a closed post is not given' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger account_post_given before insert or update on access.account
  for each row execute function staff.check_post_given();

create function staff.check_post() returns trigger language plpgsql as $$
begin
  if (new.place, new.line, new.code, new.created_at) is distinct from
     (old.place, old.line, old.code, old.created_at) then
    raise exception 'staff: unit and code of a post do not change' using errcode = 'restrict_violation';
  end if;
  if new.closed_at is not null and exists (select 1 from access.account where post_id = new.id) then
    raise exception 'staff: a post that somebody has is not closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger post_care before update on staff.post
  for each row execute function staff.check_post();
create trigger post_no_delete before delete on staff.post
  for each row execute function access.refuse_delete();
create trigger post_no_truncate before truncate on staff.post
  for each statement execute function access.refuse_delete();

-- Posts have a history too.
alter table staff.act drop constraint act_object_kind_check;
alter table staff.act add constraint act_object_kind_check check (object_kind in ('account', 'unit', 'post'));
alter policy reach on staff.act using ((select access.is_server())
  or object_kind = 'account' and exists (select 1 from access.account a where a.id = object_id)
  or object_kind = 'unit' and exists (select 1 from access.unit u where u.id = object_id)
  or object_kind = 'post' and exists (select 1 from staff.post p where p.id = object_id));
