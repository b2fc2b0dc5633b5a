-- 任务归哪个单位：部门只看自己的，检察院看本地的 · departments see their own jobs, the procuratorate those of its place.
alter table job.job add column place text not null default '${home}';
alter table job.job alter column place set default access.own_place();
call access.guard_by('job.job', $$(select access.is_server())
  or (place = (select access.said('place'))
      and (officer = (select access.said('officer')) or (select access.said('line')) = 'procuratorate'))$$);
