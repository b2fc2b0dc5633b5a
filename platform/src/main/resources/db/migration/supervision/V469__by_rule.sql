-- 不再有效的线索：只按规则删 · leads that no longer stand end by rule only.
create trigger lead_by_rule before delete on supervision.lead
  for each row execute function retention.only_settled('LEADS', 'id');
-- 删一行要问有没有谁指着它 · asked for every row that goes.
create index word_lead_row on supervision.word (lead_id);
