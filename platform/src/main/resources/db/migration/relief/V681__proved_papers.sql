-- 数据说的，人可以推翻一次：写明理由的另一步 · what the server read from the data, a person may overrule with a step of words; what a person said stays.
create or replace function relief.cleared_once() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'outcome' - 'cleared_at' <> to_jsonb(old) - 'outcome' - 'cleared_at'
      or old.outcome <> 'OWED' and not (new.outcome <> 'OWED' and new.cleared_at > old.cleared_at
        and exists (select from relief.step s where s.case_id = old.case_id and s.number = old.cleared_at
          and s.officer = 'SYSTEM')
        and exists (select from relief.step s where s.case_id = old.case_id and s.number = new.cleared_at
          and s.act = 'CLEAR' and s.officer <> 'SYSTEM' and s.words <> '')) then
    raise exception 'relief.paper: cleared once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
