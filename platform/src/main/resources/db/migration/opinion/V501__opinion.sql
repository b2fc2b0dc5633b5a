-- 意见：救助对象、事实的每一版、金额建议。事实和建议只加不改。
create schema opinion;

create table opinion.candidate (
  id         bigint generated always as identity primary key,
  party_id   bigint unique,
  name       text not null,
  created_at timestamptz not null,
  created_by text not null
);
comment on column opinion.candidate.party_id is '碰撞里的当事人；空 = 直接登记的';

create table opinion.facts_version (
  id           bigint generated always as identity primary key,
  candidate_id bigint not null references opinion.candidate,
  number       integer not null check (number > 0),
  content      text not null,
  officer      text not null,
  officer_name text not null,
  saved_at     timestamptz not null,
  unique (candidate_id, number)
);
comment on column opinion.facts_version.content is '事实文件的规范 JSON，姓名已遮盖';

create table opinion.proposal (
  id           bigint generated always as identity primary key,
  candidate_id bigint not null references opinion.candidate,
  facts_number integer not null,
  pack_id      text not null,
  pack_version text not null,
  pack_digest  text not null,
  case_type    text not null,
  outcome      text not null,
  amount_fen   bigint not null check (amount_fen >= 0),
  content      text not null,
  officer      text not null,
  officer_name text not null,
  saved_at     timestamptz not null,
  foreign key (candidate_id, facts_number) references opinion.facts_version (candidate_id, number)
);
comment on table opinion.proposal is '金额建议，规范 JSON，含输入和规则包指纹，可以逐字复算';
create index proposal_candidate on opinion.proposal (candidate_id, id desc);
create index proposal_like on opinion.proposal (pack_id, case_type, saved_at);

create function opinion.only_append() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: a new version is added', tg_table_name using errcode = '42501';
end $$;
create trigger facts_only_append before update or delete on opinion.facts_version
  for each row execute function opinion.only_append();
create trigger facts_never_truncate before truncate on opinion.facts_version
  for each statement execute function opinion.only_append();
create trigger proposal_only_append before update or delete on opinion.proposal
  for each row execute function opinion.only_append();
create trigger proposal_never_truncate before truncate on opinion.proposal
  for each statement execute function opinion.only_append();
