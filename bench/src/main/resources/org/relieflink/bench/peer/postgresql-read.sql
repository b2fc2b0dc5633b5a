-- PostgreSQL copies the text in, then makes integers of it, as DuckDB does.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
SET search_path = bench, public;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch SCHEMA public;

CREATE FUNCTION regexp_extract(t text, pattern text, part integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce((regexp_match(t, pattern))[part], '');

CREATE FUNCTION whole(t text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN t <> '' AND length(t) < 19 AND translate(t, '0123456789', '') = '' THEN CAST(t AS bigint) END;

CREATE FUNCTION plain_number(n text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN translate(n, '０１２３４５６７８９ＸｘX x-''　', '0123456789XXX') ~ '^[0-9X]{15,22}$'
  THEN upper(translate(n, '０１２３４５６７８９Ｘｘ -''　', '0123456789XX')) END;

CREATE FUNCTION digits_of(n text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN length(n) IN (18, 20, 22) THEN whole(left(n, 17))
  WHEN length(n) = 15 THEN whole(left(n, 6) || '19' || right(n, 9)) END;

CREATE FUNCTION date_in_parts(t text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CAST((CASE WHEN length(split_part(t, '.', 1)) > 2 THEN 0 WHEN split_part(t, '.', 1) <= '{this.year}' THEN 2000 ELSE 1900 END
    + whole(split_part(t, '.', 1))) * 10000
  + coalesce(whole(split_part(t, '.', 2)), 0) * 100 + coalesce(whole(split_part(t, '.', 3)), 0) AS integer);

CREATE FUNCTION date_of(t text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN t ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN CAST(replace(t, '-', '') AS integer)
  WHEN t ~ '^[0-9]{8}$' THEN CAST(t AS integer)
  ELSE date_in_parts(translate(t, '-/年月日', '....')) END;

CREATE UNLOGGED TABLE characters (letter text, code integer, sound smallint, folded smallint);
COPY characters FROM '{characters}' (FORMAT csv, HEADER);
ANALYZE characters;

CREATE UNLOGGED TABLE alike (pair bigint);
COPY alike FROM '{alike}' (FORMAT csv, HEADER);
ANALYZE alike;

CREATE UNLOGGED TABLE pool_csv ({pool.columns});
COPY pool_csv FROM '{pool}' (FORMAT csv, HEADER);

CREATE UNLOGGED TABLE party_csv ({parties.columns});
COPY party_csv FROM '{parties}' (FORMAT csv, HEADER);

CREATE UNLOGGED TABLE pool_row AS
WITH typed AS MATERIALIZED (
  SELECT record_id AS ref, name, address, phone, division, sex, birth_date, citizen_id, digits_of(citizen_id) AS read_digits
  FROM pool_csv
  WHERE class IS DISTINCT FROM '户籍'),
plain AS MATERIALIZED (
  SELECT *, CASE WHEN read_digits IS NULL THEN plain_number(citizen_id) ELSE citizen_id END AS number_text FROM typed)
SELECT row_number() OVER () AS id, ref, name, number_text, CAST(length(number_text) AS smallint) AS number_length,
  coalesce(read_digits, digits_of(number_text)) AS digits,
  CASE WHEN right(number_text, 1) IN ('X', 'x') THEN 10 ELSE whole(right(number_text, 1)) END AS check_read,
  CASE sex WHEN '男' THEN 1 WHEN '女' THEN 2 END AS sex_read, date_of(birth_date) AS born,
  CAST(whole(division) AS integer) AS division, address,
  coalesce(whole(phone), whole(translate(phone, '- ', ''))) AS phone
FROM plain;

CREATE UNLOGGED TABLE party_row AS
WITH typed AS MATERIALIZED (
  SELECT party_id AS ref, name, address, phone, division, sex, birth_date, citizen_id, digits_of(citizen_id) AS read_digits
  FROM party_csv),
plain AS MATERIALIZED (
  SELECT *, CASE WHEN read_digits IS NULL THEN plain_number(citizen_id) ELSE citizen_id END AS number_text FROM typed)
SELECT row_number() OVER () AS id, ref, name, number_text, CAST(length(number_text) AS smallint) AS number_length,
  coalesce(read_digits, digits_of(number_text)) AS digits,
  CASE WHEN right(number_text, 1) IN ('X', 'x') THEN 10 ELSE whole(right(number_text, 1)) END AS check_read,
  CASE sex WHEN '男' THEN 1 WHEN '女' THEN 2 END AS sex_read, date_of(birth_date) AS born,
  CAST(whole(division) AS integer) AS division, address,
  coalesce(whole(phone), whole(translate(phone, '- ', ''))) AS phone
FROM plain;

CREATE VIEW pool_text AS SELECT name, address FROM pool_row;
CREATE VIEW party_text AS SELECT name, address FROM party_row;
