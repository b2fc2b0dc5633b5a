-- 案件封存、解封，它的文书跟着走 · papers are sealed and opened with their case.
create function relief.papers_follow_seal() returns trigger language plpgsql as $$
begin
  perform document.subject_sealed('relief_case', new.id::text, new.sealed);
  return null;
end $$;
create trigger relief_papers_follow_seal after update of sealed on relief.relief_case
  for each row when (old.sealed <> new.sealed) execute function relief.papers_follow_seal();
