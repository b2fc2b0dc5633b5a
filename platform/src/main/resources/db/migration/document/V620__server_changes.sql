-- 封存、换钥匙、销毁，只有服务器自己做；谁的连接都不能替它做。
-- Seals, envelopes and names of numbers change by the server alone, whoever's connection it is.
create or replace function document.paper_kept() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'sealed' - 'subject_sealed' - 'minor' <> to_jsonb(old) - 'sealed' - 'subject_sealed' - 'minor'
      or old.minor and not new.minor then
    raise exception 'document.paper: what was begun stays' using errcode = 'restrict_violation';
  end if;
  if row(new.sealed, new.subject_sealed) <> row(old.sealed, old.subject_sealed) and not access.is_server() then
    raise exception 'document.paper: only the server seals' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create policy server_changes on document.content as restrictive for update using ((select access.is_server()));
create policy server_deletes on document.person as restrictive for delete using ((select access.is_server()));
create policy server_updates on document.person as restrictive for update using ((select access.is_server()));
-- 号码的名字，只有写了这一份的人的连接能加 · a name of a number is added by whoever wrote some of the paper.
create policy own on document.person as restrictive for insert with check ((select access.is_server())
  or exists (select 1 from document.content c
    where c.paper_id = person.paper_id and c.officer = (select access.said('officer'))));

-- 每一版自己的密钥：写错了别人的号码，改对以后，那个人要求删的时候只删写错的那一版，这一份还在。
-- Each version is sealed for itself: whoever stands in an earlier version only takes only that one along.
alter table document.content add column subject bigint;
comment on column document.content.subject is '这一版归谁的密钥；空 = 从前的，归整份';
alter table document.person add column content int not null default 0;
comment on column document.person.content is '写在哪一版里；0 = 从前的，不知道';
alter table document.person drop constraint person_pkey, add primary key (paper_id, key, content);
