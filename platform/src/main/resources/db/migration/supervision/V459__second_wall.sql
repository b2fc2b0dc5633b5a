-- 线索归哪个检察院 · whose the leads are.
alter table supervision.run add column place text not null default '${home}';
alter table supervision.run alter column place set default access.own_place();
alter table supervision.lead add column place text not null default '${home}';
alter table supervision.lead alter column place drop default; -- that of the run
call access.guard('supervision.run', 'LEADS', 'place', $$'procuratorate'$$, 'false');
call access.guard('supervision.lead', 'LEADS', 'place', $$'procuratorate'$$, 'false');
call access.guard_by('supervision.word', $$(select access.is_server())
  or exists (select 1 from supervision.lead l where l.id = lead_id)$$);
