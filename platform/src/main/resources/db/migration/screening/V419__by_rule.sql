-- 不再有效的命中：只按规则删 · hits that no longer stand end by rule only.
create trigger hit_by_rule before delete on screening.hit
  for each row execute function retention.only_settled('HITS', 'id');
-- 删一行要问有没有谁指着它 · asked for every row that goes.
create index disposition_hit on screening.disposition (hit_id);
