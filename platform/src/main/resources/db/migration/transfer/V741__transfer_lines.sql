-- 和部门自己的系统对接：登记的地址、发件箱、收件箱。 Webhooks: endpoints two persons agreed to, outbox, inbox.
create table transfer.endpoint (
  id          bigint      generated always as identity primary key,
  place       text        not null check (place ~ '^[0-9]{6}$'),
  line        text        not null check (line ~ '^[a-z_]{1,40}$'),
  url         text        not null check (url ~ '^https?://[^@[:space:]]{1,300}$'),
  state       text        not null check (state in ('ASKED', 'AGREED', 'ENDED')),
  asked_by    text        not null,
  asked_name  text        not null,
  asked_at    timestamptz not null,
  agreed_by   text,
  agreed_name text,
  agreed_at   timestamptz,
  ended_by    text,
  ended_name  text,
  ended_at    timestamptz,
  check (agreed_by is null or agreed_by <> asked_by),
  check (state <> 'AGREED' or agreed_by is not null)
);
create unique index endpoint_live on transfer.endpoint (place, line) where state = 'AGREED';
create unique index endpoint_asked on transfer.endpoint (place, line) where state = 'ASKED';

create function transfer.endpoint_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'ENDED' or old.state = 'AGREED' and new.state = 'ASKED'
      or (new.id, new.place, new.line, new.url, new.asked_by, new.asked_name, new.asked_at)
        is distinct from (old.id, old.place, old.line, old.url, old.asked_by, old.asked_name, old.asked_at)
      or old.agreed_by is not null and new.agreed_by is distinct from old.agreed_by then
    raise exception 'transfer.endpoint: what was registered stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger endpoint_kept before update or delete on transfer.endpoint
  for each row execute function transfer.endpoint_kept();

-- 发件箱：一件移送里的消息有先后，前一条没有送到不送后一条 · in order within one matter.
create table transfer.message (
  id          bigint      generated always as identity primary key,
  endpoint_id bigint      not null references transfer.endpoint (id),
  outbound_id bigint      not null,
  number      int         not null,
  event       text        not null unique check (event ~ '^[0-9a-f-]{36}$'),
  type        text        not null,
  at          timestamptz not null,
  state       text        not null default 'SENDING'
    check (state in ('SENDING', 'SENT', 'SYNCED', 'FAILED', 'NOT_FOUND')),
  tries       int         not null default 0,
  next_at     timestamptz not null,
  answer      text        not null default '',
  unique (endpoint_id, outbound_id, number),
  foreign key (outbound_id, number) references transfer.step (outbound_id, number)
);
create index message_due on transfer.message (next_at) where state = 'SENDING';
create function transfer.message_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'SYNCED' or to_jsonb(new) - array['state', 'tries', 'next_at', 'answer']
      <> to_jsonb(old) - array['state', 'tries', 'next_at', 'answer'] then
    raise exception 'transfer.message: what was sent stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger message_kept before update or delete on transfer.message
  for each row execute function transfer.message_kept();

-- 收件箱：一个来源的一个编号只收一次；序号小的不要，前面没到的先放着。
-- Inbox: one number of a source once; what is older is refused, what comes too early is held.
create table transfer.callback (
  id          bigint      generated always as identity primary key,
  place       text        not null,
  line        text        not null,
  source      text        not null check (source ~ '^[A-Za-z0-9._:/-]{1,100}$' and source !~ '[0-9]{11}'),
  message     text        not null check (message ~ '^[A-Za-z0-9._:-]{1,100}$' and message !~ '[0-9]{15}'),
  type        text        not null,
  outbound_id bigint      references transfer.outbound (id),
  sequence    bigint      not null check (sequence >= 0),
  fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  subject     bigint      not null,
  body        bytea,
  state       text        not null check (state in ('HELD', 'APPLIED', 'REFUSED', 'OLD')),
  answer      text        not null,
  at          timestamptz not null,
  unique (place, line, source, message)
);
create index callback_held on transfer.callback (outbound_id, place, line, source, sequence);
create function transfer.callback_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - array['state', 'answer', 'body'] <> to_jsonb(old) - array['state', 'answer', 'body']
      or old.state <> 'HELD' and (new.state, new.answer) is distinct from (old.state, old.answer) then
    raise exception 'transfer.callback: what came stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger callback_kept before update or delete on transfer.callback
  for each row execute function transfer.callback_kept();
do $$
declare
  name text;
begin
  foreach name in array array['endpoint', 'message', 'callback'] loop
    execute format('create trigger %I_no_truncate before truncate on transfer.%I
      for each statement execute function transfer.refuse_change()', name, name);
  end loop;
end $$;

call access.guard('transfer.endpoint', 'TRANSFER_LINES', 'place', $$'procuratorate'$$, 'false');
call access.guard_by('transfer.message', $$(select access.is_server())
  or exists (select 1 from transfer.outbound o where o.id = outbound_id and o.line = (select access.said('line')))
  or exists (select 1 from transfer.endpoint e where e.id = endpoint_id)$$);
call access.guard_by('transfer.callback', $$(select access.is_server())
  or place = (select access.said('place')) and line = (select access.said('line'))$$);
