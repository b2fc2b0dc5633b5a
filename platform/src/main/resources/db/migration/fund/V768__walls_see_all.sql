-- 库里的墙用服务端的眼睛看：哪一行被行级权限遮住，墙也看得见；不用每一句再问一遍谁能看。
-- The walls of the ledger see with the server's eyes: a row that row-level security hides from whoever writes is not taken for one
-- that is not there, and none of their questions asks again who may look. Who may write is still asked of whoever writes.
do $$
declare
  name text;
begin
  foreach name in array array['born', 'same_family', 'account_not_frozen', 'line_not_frozen', 'book', 'check_by_entry',
      'check_by_part', 'term_holds', 'release_receipt', 'receipt_of_confirm', 'committed', 'send_by_batch', 'send_released'] loop
    execute format('alter function fund.%I() security definer set search_path = pg_catalog, pg_temp set relief.line = ''system''', name);
    -- 谁也挂不到自己的表上 · nobody hangs them on a table of the own: asked when a trigger is made, not when it fires.
    execute format('revoke all on function fund.%I() from public', name);
  end loop;
end $$;
