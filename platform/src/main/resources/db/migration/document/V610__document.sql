-- 文书：内容加密，每一版都在；起草、核稿、签发、作废，步骤只加；发文字号按机关、文种、年份连着编，不断号。
-- Official papers: sealed contents, every version kept; steps are only added; numbers run without a gap.
create schema document;

-- 用过的样式，一字不改地留着：以后样式换了，从前的文书还是原来的样子。
create table document.template (
  digest  text        primary key check (digest ~ '^[0-9a-f]{64}$'),
  kind    text        not null,
  version text        not null,
  yaml    text        not null,
  at      timestamptz not null
);

create table document.paper (
  id             bigint      generated always as identity primary key,
  place          text        not null check (place ~ '^[0-9]{6}$'),
  sealed         boolean     not null default false,
  subject_sealed boolean     not null default false,
  case_no        text        not null check (case_no !~ '[0-9]{15}'),
  kind           text        not null,
  series         text        not null,
  subject_kind   text        not null check (subject_kind ~ '^[a-z_]{1,40}$'),
  subject_id     text        not null check (subject_id ~ '^[0-9-]{0,40}$'),
  minor          boolean     not null,
  subject        bigint      not null,
  officer        text        not null,
  officer_name   text        not null,
  draft_key      text        not null check (draft_key ~ '^[A-Za-z0-9._:-]{1,100}$'),
  fingerprint    text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  at             timestamptz not null,
  unique (officer, draft_key)
);
comment on column document.paper.series is '发文字号里的字；空 = 不编号，核对以后就是定稿';
comment on column document.paper.minor is '关于未成年人，或者不知道年龄：按未成年人遮盖';
create index paper_place on document.paper (place, id);
create index paper_subject on document.paper (subject_kind, subject_id);

create table document.content (
  paper_id     bigint      not null references document.paper (id),
  number       int         not null check (number > 0),
  template     text        not null references document.template (digest),
  fields       bytea,
  hash         text        not null check (hash ~ '^[0-9a-f]{64}$'),
  officer      text        not null,
  officer_name text        not null,
  at           timestamptz not null,
  primary key (paper_id, number)
);
comment on column document.content.fields is '填的内容，密文；空 = 已销毁';
comment on column document.content.hash is '内容的指纹（SM3），内容里有一段随机数，只知道姓名号码猜不出来';

-- 文书上写了谁的号码：带钥匙的名字，本人来问、到期销毁的时候找得到；销毁的时候一起删。
create table document.person (
  paper_id bigint not null references document.paper (id),
  key      text   not null check (key ~ '^[0-9a-f]{16}$'),
  primary key (paper_id, key)
);
create index person_key on document.person (key);

-- 合法的动作，和 DocumentAct 一样 · the legal moves, the same as in the code.
create table document.move (
  act        text not null,
  from_state text not null,
  to_state   text not null,
  primary key (act, from_state)
);
insert into document.move values
  ('WRITE', '', 'DRAFT'), ('WRITE', 'DRAFT', 'DRAFT'), ('WRITE', 'CHECKED', 'DRAFT'),
  ('CHECK', 'DRAFT', 'CHECKED'), ('RETURN', 'DRAFT', 'DRAFT'), ('RETURN', 'CHECKED', 'DRAFT'),
  ('ISSUE', 'CHECKED', 'ISSUED'),
  ('DROP', 'DRAFT', 'WITHDRAWN'), ('DROP', 'CHECKED', 'WITHDRAWN'),
  ('WITHDRAW', 'ISSUED', 'WITHDRAWN');

create table document.step (
  paper_id        bigint      not null,
  number          int         not null check (number > 0),
  act             text        not null,
  state           text        not null,
  content         int         not null,
  hash            text        not null,
  officer         text        not null,
  officer_name    text        not null,
  words           text        not null check (words !~ '[0-9]{15}'),
  idempotency_key text        check (idempotency_key ~ '^[A-Za-z0-9._:-]{1,100}$'),
  at              timestamptz not null,
  primary key (paper_id, number),
  unique (officer, idempotency_key),
  foreign key (paper_id, content) references document.content (paper_id, number)
);

-- 编到第几号：同一个机关、同一个字、同一年 · the last number of an organ, a series and a year.
create table document.counter (
  place  text not null check (place ~ '^[0-9]{6}$'),
  series text not null check (series <> ''),
  year   int  not null check (year between 2000 and 2999),
  last   int  not null check (last > 0),
  primary key (place, series, year)
);

create table document.number (
  paper_id bigint primary key references document.paper (id),
  place    text   not null,
  series   text   not null,
  year     int    not null,
  number   int    not null,
  text     text   not null check (text <> ''),
  unique (place, series, year, number)
);

create table document.signature (
  paper_id   bigint      primary key references document.paper (id),
  content    int         not null,
  hash       text        not null,
  signed     text        not null,
  algorithm  text        not null,
  key_id     text        not null,
  public_key text        not null,
  value      text        not null,
  legal      boolean     not null,
  at         timestamptz not null,
  foreign key (paper_id, content) references document.content (paper_id, number)
);
comment on column document.signature.legal is '有没有法律效力；测试签章没有';

create function document.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'restrict_violation';
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['template', 'move', 'step', 'number', 'signature'] loop
    execute format('create trigger %I_no_change before update or delete on document.%I
      for each row execute function document.refuse_change()', name, name);
  end loop;
  foreach name in array array['paper', 'content', 'counter'] loop
    execute format('create trigger %I_no_delete before delete on document.%I
      for each row execute function document.refuse_change()', name, name);
  end loop;
  foreach name in array array['template', 'paper', 'content', 'move', 'step', 'counter', 'number', 'signature'] loop
    execute format('create trigger %I_no_truncate before truncate on document.%I
      for each statement execute function document.refuse_change()', name, name);
  end loop;
end $$;

-- 文书只有封存会变，写上了未成年人的号码就一直是关于未成年人的；内容只有密文会换钥匙，或者销毁 · what was written stays; only seals and envelopes change.
create function document.paper_kept() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'sealed' - 'subject_sealed' - 'minor' <> to_jsonb(old) - 'sealed' - 'subject_sealed' - 'minor'
      or old.minor and not new.minor then
    raise exception 'document.paper: what was begun stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger paper_kept before update on document.paper
  for each row execute function document.paper_kept();
create function document.content_kept() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'fields' <> to_jsonb(old) - 'fields' or old.fields is null and new.fields is not null then
    raise exception 'document.content: a version stays as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger content_kept before update on document.content
  for each row execute function document.content_kept();
create function document.counter_steps() returns trigger language plpgsql as $$
begin
  if new.last <> (case tg_op when 'INSERT' then 1 else old.last + 1 end)
      or tg_op = 'UPDATE' and row(new.place, new.series, new.year) <> row(old.place, old.series, old.year) then
    raise exception 'document.counter: numbers go by one' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger counter_steps before insert or update on document.counter
  for each row execute function document.counter_steps();

-- 签发、作废以后不能再加一版 · no version after the paper was issued or withdrawn.
create function document.content_next() returns trigger language plpgsql as $$
declare
  stood text;
begin
  select s.state into stood from document.step s where s.paper_id = new.paper_id order by s.number desc limit 1;
  if coalesce(stood, 'DRAFT') not in ('DRAFT', 'CHECKED')
      or new.number <> 1 + (select count(*) from document.content c where c.paper_id = new.paper_id) then
    raise exception 'document.content: nothing is written any more' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger content_next before insert on document.content
  for each row execute function document.content_next();

-- 一步：顺着表走，针对最后一版；核稿、签发的不是写稿的人；签发的要编号。
create function document.step_forward() returns trigger language plpgsql as $$
declare
  previous document.step;
  latest   document.content;
begin
  select * into previous from document.step where paper_id = new.paper_id order by number desc limit 1;
  select * into latest from document.content where paper_id = new.paper_id order by number desc limit 1;
  if new.number <> coalesce(previous.number, 0) + 1 or not exists (
      select from document.move m where m.act = new.act
        and m.from_state = coalesce(previous.state, '') and m.to_state = new.state) then
    raise exception 'document: % after % is no step forward', new.act, coalesce(previous.state, 'nothing')
      using errcode = 'check_violation';
  end if;
  if new.content <> latest.number or new.hash <> latest.hash then
    raise exception 'document: a step is about the last version' using errcode = 'check_violation';
  end if;
  if new.act in ('CHECK', 'ISSUE') and exists (select from document.content c
      where c.paper_id = new.paper_id and c.officer = new.officer) then
    raise exception 'document: who wrote it neither checks nor issues it' using errcode = 'check_violation';
  end if;
  if new.act = 'WRITE' and new.officer <> latest.officer then
    raise exception 'document: written by another' using errcode = 'check_violation';
  end if;
  if new.act = 'ISSUE' and ((select p.series from document.paper p where p.id = new.paper_id) = ''
      or new.idempotency_key is null) then
    raise exception 'document: this kind is not issued' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger step_forward before insert on document.step
  for each row execute function document.step_forward();

-- 提交的时候：签发的，编号、签章都在，针对的是同一个内容；编号就是刚编的那一号。
create function document.issued_whole() returns trigger language plpgsql as $$
begin
  if new.act = 'ISSUE' and (not exists (select from document.number n join document.paper p on p.id = n.paper_id
        where n.paper_id = new.paper_id and n.place = p.place and n.series = p.series)
      or not exists (select from document.signature s
        where s.paper_id = new.paper_id and s.content = new.content and s.hash = new.hash)) then
    raise exception 'document: paper % is issued without number or signature', new.paper_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger step_issued_whole after insert on document.step
  deferrable initially deferred for each row execute function document.issued_whole();
create function document.of_an_issue() returns trigger language plpgsql as $$
begin
  if not exists (select from document.step s where s.paper_id = new.paper_id and s.act = 'ISSUE') then
    raise exception 'document.%: nothing was issued', tg_table_name using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger number_of_an_issue after insert on document.number
  deferrable initially deferred for each row execute function document.of_an_issue();
create constraint trigger signature_of_an_issue after insert on document.signature
  deferrable initially deferred for each row execute function document.of_an_issue();
create function document.number_next() returns trigger language plpgsql as $$
begin
  if not exists (select from document.counter c where c.place = new.place and c.series = new.series
      and c.year = new.year and c.last = new.number) then
    raise exception 'document.number: % is not the next', new.number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger number_next before insert on document.number
  for each row execute function document.number_next();
create function document.counted_is_used() returns trigger language plpgsql as $$
begin
  if not exists (select from document.number n where n.place = new.place and n.series = new.series
      and n.year = new.year and n.number = new.last) then
    raise exception 'document.counter: number % of % is left out', new.last, new.series
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger counter_is_used after insert or update on document.counter
  deferrable initially deferred for each row execute function document.counted_is_used();

-- 封存跟着事项和案件走 · sealed as its subject is, or as any party of its case is.
create function document.seal_of(asked_kind text, asked_id text, asked_place text, asked_case text)
returns boolean language sql stable as $$
  select leads.seal_of(null, asked_place, asked_case)
    or asked_kind = 'lead' and exists (select 1 from leads.lead l where l.id::text = asked_id and l.sealed)
    or asked_kind = 'proposal' and exists (select 1 from opinion.candidate c
      join screening.party p on p.id = c.party_id
      where c.id::text = split_part(asked_id, '-', 1) and p.sealed)
$$;
create function document.seal_anew(asked_place text) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('document seal ' || asked_place, 0));
  update document.paper d
  set sealed = d.subject_sealed or document.seal_of(d.subject_kind, d.subject_id, d.place, d.case_no)
  where d.place = asked_place
    and d.sealed <> (d.subject_sealed or document.seal_of(d.subject_kind, d.subject_id, d.place, d.case_no))
$$;
create function document.follow_seal() returns trigger
language plpgsql security definer set relief.line = 'system' as $$
begin
  perform document.seal_anew(new.place);
  return null;
end $$;
-- 起草和封存不能交错：同一个地方的排着来；写进去的那一刻封没封存，数据库自己看，看的是全部。
-- Drafting and sealing take turns, by place; whether it is sealed the database sees, with the server's eyes.
create function document.sealed_at_birth() returns trigger
language plpgsql security definer set relief.line = 'system' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('document seal ' || new.place, 0));
  new.sealed := new.subject_sealed
    or document.seal_of(new.subject_kind, new.subject_id, new.place, new.case_no);
  return new;
end $$;
create trigger sealed_at_birth before insert on document.paper
  for each row execute function document.sealed_at_birth();
create trigger documents_follow_party after update of sealed, case_no on screening.party
  for each row when (old.sealed <> new.sealed or old.case_no <> new.case_no)
  execute function document.follow_seal();
create trigger documents_follow_lead after update of sealed on leads.lead
  for each row when (old.sealed <> new.sealed) execute function document.follow_seal();
-- 别的能力的事项封存、解封的时候调这个 · a later capability calls this when its subject is sealed or opened.
create function document.subject_sealed(asked_kind text, asked_id text, now_sealed boolean) returns void
language sql security definer set relief.line = 'system' as $$
  update document.paper d set subject_sealed = now_sealed,
    sealed = now_sealed or document.seal_of(d.subject_kind, d.subject_id, d.place, d.case_no)
  where d.subject_kind = asked_kind and d.subject_id = asked_id
$$;
