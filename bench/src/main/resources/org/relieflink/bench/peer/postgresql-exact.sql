-- Exact join on the citizen number, files in and pairs out.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
SET search_path = bench, public;
CREATE UNLOGGED TABLE pool_csv ({pool.columns});
CREATE UNLOGGED TABLE party_csv ({parties.columns});
COPY pool_csv FROM '{pool}' (FORMAT csv, HEADER);
COPY party_csv FROM '{parties}' (FORMAT csv, HEADER);
ANALYZE pool_csv;
ANALYZE party_csv;
COPY (SELECT party_id, record_id FROM party_csv JOIN pool_csv USING (citizen_id)) TO '{out}' (FORMAT csv, HEADER);
DROP SCHEMA bench CASCADE;
