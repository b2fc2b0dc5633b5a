-- 更正请求答复以后也能撤回：还没有结束就能 · a correction may be taken back after its answer too: until it has ended.
insert into sharing.move values
  ('CORRECTION', 'TAKE_BACK', 'CORRECTED', 'WITHDRAWN'),
  ('CORRECTION', 'TAKE_BACK', 'NOT_WRONG', 'WITHDRAWN')
  on conflict do nothing;
