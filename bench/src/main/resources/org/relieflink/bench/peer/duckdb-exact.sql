-- Exact join on the citizen number, files in and pairs out; only the two columns needed are read.
SET threads = {threads};
SET preserve_insertion_order = false;
COPY (
  SELECT a.party_id, b.record_id
  FROM read_csv('{parties}', header = true, auto_detect = false, columns = {parties.columns}) a
  JOIN read_csv('{pool}', header = true, auto_detect = false, columns = {pool.columns}) b
    ON a.citizen_id = b.citizen_id
) TO '{out}' (HEADER);
