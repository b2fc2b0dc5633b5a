-- 文书的第二道墙：归哪个检察院，只有它看得到；写下的人是自己。
-- Papers are seen by their own office alone; whoever writes, writes in the own name.
call access.guard('document.paper', 'DOCUMENTS', 'place', $$'procuratorate'$$, 'sealed');
call access.guard_by('document.content', $$(select access.is_server())
  or exists (select 1 from document.paper p where p.id = paper_id)$$);
call access.guard_by('document.person', $$(select access.is_server())
  or exists (select 1 from document.paper p where p.id = paper_id)$$);
call access.guard_by('document.step', $$(select access.is_server())
  or exists (select 1 from document.paper p where p.id = paper_id)$$);
call access.guard_by('document.number', $$(select access.is_server())
  or exists (select 1 from document.paper p where p.id = paper_id)$$);
call access.guard_by('document.signature', $$(select access.is_server())
  or exists (select 1 from document.paper p where p.id = paper_id)$$);
call access.guard_by('document.counter', $$(select access.is_server())
  or place = (select access.said('place')) and (select access.said('line')) = 'procuratorate'$$);
create policy own on document.paper as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')) and place = (select access.said('place')));
create policy own on document.content as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')));
create policy own on document.step as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')));
-- 样式和动作表对谁都一样 · forms and moves are the same for everybody.
call access.guard_by('document.template', 'true');
call access.guard_by('document.move', 'true');
revoke insert, update, delete on document.move from relief_app;
revoke update, delete on document.template, document.step, document.number, document.signature from relief_app;
