-- 意见归哪个检察院 · whose the opinions are.
alter table opinion.candidate add column place text not null default '${home}';
alter table opinion.candidate alter column place set default access.own_place();
call access.guard('opinion.candidate', 'OPINIONS', 'place', $$'procuratorate'$$, 'false');
call access.guard_by('opinion.facts_version', $$(select access.is_server())
  or exists (select 1 from opinion.candidate c where c.id = candidate_id)$$);
call access.guard_by('opinion.proposal', $$(select access.is_server())
  or exists (select 1 from opinion.candidate c where c.id = candidate_id)$$);
