-- 封存跟着案件走 · the seal follows the relief case it was made from.
create function transfer.follow_case_seal() returns trigger language plpgsql as $$
begin
  update transfer.outbound o set sealed = new.sealed
  where o.subject_kind = 'RELIEF_CASE' and o.subject_id = new.id and o.sealed <> new.sealed;
  return null;
end $$;
create trigger transfer_follow_case_seal after update of sealed on relief.relief_case
  for each row when (old.sealed <> new.sealed) execute function transfer.follow_case_seal();
