-- One list as rows of integers; run for the pool and for the parties.
CREATE {table} {list} AS
WITH checked AS MATERIALIZED (
  SELECT r.id, r.digits, r.number_text, r.number_length, r.sex_read, r.born, r.division, r.phone,
    n.len, n.c1, n.c2, n.c3, n.s1, n.s2, n.s3, n.f1, n.f2, n.f3, n.name_id, n.name_key, n.sound_key,
    p.address_key, p.village, p.village_group,
    r.digits IS NOT NULL AND (r.number_length <> 18 OR r.check_read = (12 - (
      7 * (r.digits / 10000000000000000 % 10) + 9 * (r.digits / 1000000000000000 % 10)
      + 10 * (r.digits / 100000000000000 % 10) + 5 * (r.digits / 10000000000000 % 10)
      + 8 * (r.digits / 1000000000000 % 10) + 4 * (r.digits / 100000000000 % 10)
      + 2 * (r.digits / 10000000000 % 10) + (r.digits / 1000000000 % 10)
      + 6 * (r.digits / 100000000 % 10) + 3 * (r.digits / 10000000 % 10)
      + 7 * (r.digits / 1000000 % 10) + 9 * (r.digits / 100000 % 10)
      + 10 * (r.digits / 10000 % 10) + 5 * (r.digits / 1000 % 10)
      + 8 * (r.digits / 100 % 10) + 4 * (r.digits / 10 % 10) + 2 * (r.digits % 10)) % 11) % 11) AS valid
  FROM {list}_row r
  LEFT JOIN name n ON n.name = r.name
  LEFT JOIN place p ON p.address = r.address),
dated AS (
  SELECT *, CASE WHEN valid THEN digits END AS number,
    CASE WHEN valid THEN CAST(digits / 1000 % 100000000 AS INTEGER) END AS inside,
    CASE WHEN valid THEN coalesce(sex_read, CASE WHEN digits % 2 = 1 THEN 1 ELSE 2 END) ELSE sex_read END AS sex
  FROM checked)
SELECT id, number, digits, valid, number_length = 15 AS short, number_text, sex, sex_read, born, inside,
  coalesce(born, inside) AS day, coalesce(born, inside) / 10000 AS year,
  least(coalesce(born, inside) / 100 % 100, coalesce(born, inside) % 100) * 100
    + greatest(coalesce(born, inside) / 100 % 100, coalesce(born, inside) % 100) AS month_day,
  division, phone, len, c1, c2, c3, s1, s2, s3, f1, f2, f3, name_id, name_key, sound_key, address_key, village, village_group
FROM dated;
