-- DuckDB reads each list once, with explicit types; numbers, dates and phones become integers while the file is parsed.
SET threads = {threads};
SET preserve_insertion_order = false;
SET integer_division = true;

CREATE TABLE characters AS
FROM read_csv('{characters}', header = true, auto_detect = false,
  columns = {'letter': 'VARCHAR', 'code': 'INTEGER', 'sound': 'SMALLINT', 'folded': 'SMALLINT'});

CREATE TABLE alike AS
FROM read_csv('{alike}', header = true, auto_detect = false, columns = {'pair': 'BIGINT'});

CREATE MACRO plain_number(n) AS
  CASE WHEN translate(n, '０１２３４５６７８９ＸｘX x-''　', '0123456789XXX') ~ '[0-9X]{15,22}'
    THEN upper(translate(n, '０１２３４５６７８９Ｘｘ -''　', '0123456789XX')) END;

CREATE MACRO digits_of(n) AS
  CASE length(n)
    WHEN 18 THEN try_cast(left(n, 17) AS BIGINT)
    WHEN 15 THEN try_cast(left(n, 6) || '19' || right(n, 9) AS BIGINT)
    WHEN 20 THEN try_cast(left(n, 17) AS BIGINT)
    WHEN 22 THEN try_cast(left(n, 17) AS BIGINT)
  END;

CREATE MACRO check_of(n) AS
  CASE right(n, 1) WHEN 'X' THEN 10 WHEN 'x' THEN 10 ELSE try_cast(right(n, 1) AS SMALLINT) END;

CREATE MACRO date_in_parts(t) AS
  (CASE WHEN length(split_part(t, '.', 1)) > 2 THEN 0 WHEN split_part(t, '.', 1) <= '{this.year}' THEN 2000 ELSE 1900 END
    + try_cast(split_part(t, '.', 1) AS INTEGER)) * 10000
  + coalesce(try_cast(split_part(t, '.', 2) AS INTEGER), 0) * 100
  + coalesce(try_cast(split_part(t, '.', 3) AS INTEGER), 0);

CREATE MACRO date_of(t) AS
  CASE WHEN length(t) = 10 AND t[5] = '-' THEN try_cast(replace(t, '-', '') AS INTEGER)
    WHEN length(t) = 8 AND t[3] <> '-' AND t[5] BETWEEN '0' AND '9' THEN try_cast(t AS INTEGER)
    WHEN t IS NOT NULL THEN date_in_parts(translate(t, '-/年月日', '....')) END;

CREATE TABLE pool_text AS
SELECT record_id AS ref, name, citizen_id AS typed, digits_of(citizen_id) AS read_digits,
  CASE WHEN read_digits IS NULL THEN plain_number(citizen_id) ELSE citizen_id END AS number_text,
  length(number_text)::SMALLINT AS number_length,
  coalesce(read_digits, digits_of(number_text)) AS digits, check_of(number_text) AS check_read,
  CASE sex WHEN '男' THEN 1 WHEN '女' THEN 2 END AS sex_read, date_of(birth_date) AS born,
  try_cast(division AS INTEGER) AS division, address,
  coalesce(try_cast(phone AS BIGINT), try_cast(translate(phone, '- ', '') AS BIGINT)) AS phone
FROM read_csv('{pool}', header = true, auto_detect = false, columns = {pool.columns})
WHERE class IS DISTINCT FROM '户籍';

CREATE TABLE party_text AS
SELECT party_id AS ref, name, citizen_id AS typed, digits_of(citizen_id) AS read_digits,
  CASE WHEN read_digits IS NULL THEN plain_number(citizen_id) ELSE citizen_id END AS number_text,
  length(number_text)::SMALLINT AS number_length,
  coalesce(read_digits, digits_of(number_text)) AS digits, check_of(number_text) AS check_read,
  CASE sex WHEN '男' THEN 1 WHEN '女' THEN 2 END AS sex_read, date_of(birth_date) AS born,
  try_cast(division AS INTEGER) AS division, address,
  coalesce(try_cast(phone AS BIGINT), try_cast(translate(phone, '- ', '') AS BIGINT)) AS phone
FROM read_csv('{parties}', header = true, auto_detect = false, columns = {parties.columns});

CREATE VIEW pool_row AS SELECT rowid AS id, * FROM pool_text;
CREATE VIEW party_row AS SELECT rowid AS id, * FROM party_text;
