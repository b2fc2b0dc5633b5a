-- 协办的人看得到那一个案件的当事人、命中，和它们出自的名单、碰撞 · what belongs to a case one is joined to.
call access.guard_joined('screening.party', 'HITS', 'place', 'sealed', 'case_no');
call access.guard_joined('screening.hit', 'HITS', 'place', 'sealed', 'case_no');
create policy joined on screening.run for select using (
  cardinality((select access.joined())) > 0 and (select access.may('HITS.OPEN.JOINED'))
  and exists (select 1 from screening.hit h where h.run_id = run.id
    and (h.place || ' ' || h.case_no) = any ((select access.joined())::text[])));
create policy joined on screening.party_list for select using (
  cardinality((select access.joined())) > 0 and (select access.may('PARTIES.OPEN.JOINED'))
  and exists (select 1 from screening.party p where p.list_id = party_list.id
    and (p.place || ' ' || p.case_no) = any ((select access.joined())::text[])));
