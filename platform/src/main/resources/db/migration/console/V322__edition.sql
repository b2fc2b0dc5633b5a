-- 字典的历次内容，和谁核对过每次改动 · what the dictionaries said before, and who compared each change.
create schema console;

create table console.edition (
  id         bigint      generated always as identity primary key,
  book       text        not null check (book ~ '^[a-z][a-z-]{1,40}$'),
  digest     text        not null check (digest ~ '^[0-9a-f]{64}$'),
  version    text        not null check (length(version) <= 40),
  entries    jsonb       not null,
  first_seen timestamptz not null
);
comment on table console.edition is '字典的一版：服务器起来时看到内容变了就添一行，只加不改；没有个人信息';
create index edition_book on console.edition (book, id);

create table console.agreement (
  edition    bigint      not null references console.edition (id),
  officer    text        not null,
  reason     text        not null check (length(reason) between 1 and 300),
  agreed_at  timestamptz not null,
  primary key (edition, officer)
);
comment on table console.agreement is '谁核对过这次改动：两个人才算';
call access.guard_by('console.agreement', $$(select access.is_server())
  or (select access.said('officer')) <> ''$$);

create function console.never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'editions and agreements are only added';
end $$;
create trigger edition_stays before update or delete on console.edition
  for each row execute function console.never_changes();
create trigger agreement_stays before update or delete on console.agreement
  for each row execute function console.never_changes();
