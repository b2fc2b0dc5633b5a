-- 资金池的第二道墙：账归一个地方的财政部门；本地检察院看得到，别处一行也没有；写下的人是自己。
-- The books are the finance office's of one place; its procuratorate reads them; whoever writes, writes in the own name.
call access.guard('fund.account', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard('fund.balance', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard('fund.commitment', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard('fund.entry', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard('fund.receipt', 'FUND', 'place', $$'finance'$$, 'false');
call access.guard_by('fund.line', $$(select access.is_server())
  or exists (select 1 from fund.entry e where e.id = entry_id)$$);
call access.guard_by('fund.approver', $$(select access.is_server())
  or exists (select 1 from fund.entry e where e.id = entry_id)$$);
call access.guard_by('fund.command', $$(select access.is_server())
  or place = (select access.said('place')) and line = (select access.said('line'))$$);
create policy own on fund.entry as restrictive for insert with check ((select access.is_server())
  or act = 'EXPIRE' and maker = 'SYSTEM'
  or maker = (select access.said('officer')) and place = (select access.said('place'))
    and (select access.said('line')) in ('finance', 'procuratorate'));
create policy own on fund.account as restrictive for insert with check ((select access.is_server())
  or place = (select access.said('place'))
    and (select access.said('line')) in ('finance', 'procuratorate'));
create policy own on fund.command as restrictive for insert with check ((select access.is_server())
  or officer = (select access.said('officer')));
-- Everybody reads the moves, the server's role writes none.
call access.guard_by('fund.move', 'true');
revoke insert, update, delete on fund.move from relief_app;
revoke update, delete on fund.entry, fund.line, fund.approver, fund.command from relief_app;
