-- 授权请求归哪个地方：本地检察院看得到，部门看得到自己提的和涉及自己数据的 · whose the requests are.
alter table approval.request add column place text not null default access.own_place();
call access.guard_by('approval.owned', $$(select access.is_server())
  or (select access.said('line')) in ('procuratorate', owner_department)$$);
call access.guard_by('approval.request', $$(select access.is_server())
  or (place = (select access.said('place'))
      and (asker = (select access.said('officer')) or (select access.said('line')) = 'procuratorate'
           or exists (select 1 from approval.owned o where o.request_id = request.id)))$$);
call access.guard_by('approval.step', $$(select access.is_server())
  or exists (select 1 from approval.request r where r.id = request_id)$$);
