-- FEBRL data set 4, once the lists are read: blocks on any two agreeing things, weighs by levels (log2 odds, set beforehand by the
-- usual damage of such data, none learned from these files), keeps a pair when each is the other's best.
CREATE {table} pair AS
SELECT DISTINCT x, y FROM (
  SELECT a.id AS x, b.id AS y FROM a JOIN b ON a.number = b.number
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON a.born = b.born
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON a.given = b.given AND a.surname = b.surname
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON a.given = b.surname AND a.surname = b.given
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON a.surname = b.surname AND a.postcode = b.postcode
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON a.given = b.given AND a.postcode = b.postcode
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON a.given = b.given AND a.suburb = b.suburb
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON a.street = b.street AND a.street_number = b.street_number
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON a.street = b.street AND a.postcode = b.postcode
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON left(a.number, 4) = left(b.number, 4)
    AND (left(a.surname, 2) = left(b.surname, 2) OR left(a.given, 2) = left(b.given, 2))
  UNION ALL SELECT a.id, b.id FROM a JOIN b ON right(a.number, 4) = right(b.number, 4)
    AND (left(a.surname, 2) = left(b.surname, 2) OR left(a.given, 2) = left(b.given, 2))) t;

CREATE {table} scored AS
SELECT x, y, -12.3
  + CASE WHEN a.given IS NULL OR b.given IS NULL THEN 0 WHEN a.given = b.given THEN 5.5
      WHEN alike(a.given, b.given) THEN 3.5 WHEN a.given = b.surname THEN 2 ELSE -3 END
  + CASE WHEN a.surname IS NULL OR b.surname IS NULL THEN 0 WHEN a.surname = b.surname THEN 7
      WHEN alike(a.surname, b.surname) THEN 4.5 WHEN a.surname = b.given THEN 2 ELSE -3 END
  + CASE WHEN a.born IS NULL OR b.born IS NULL THEN 0 WHEN a.born = b.born THEN 12
      WHEN edits(a.born, b.born) = 1 THEN 8 WHEN edits(a.born, b.born) = 2 THEN 2 ELSE -4 END
  + CASE WHEN a.number = b.number THEN 17 WHEN edits(a.number, b.number) = 1 THEN 12
      WHEN edits(a.number, b.number) = 2 THEN 6 ELSE -5 END
  + CASE WHEN a.postcode IS NULL OR b.postcode IS NULL THEN 0 WHEN a.postcode = b.postcode THEN 7
      WHEN edits(a.postcode, b.postcode) = 1 THEN 3 ELSE -2 END
  + CASE WHEN a.suburb IS NULL OR b.suburb IS NULL THEN 0 WHEN a.suburb = b.suburb THEN 5
      WHEN alike(a.suburb, b.suburb) THEN 3 ELSE -2 END
  + CASE WHEN a.street IS NULL OR b.street IS NULL THEN 0 WHEN a.street = b.street THEN 9
      WHEN alike(a.street, b.street) THEN 5 ELSE -2 END
  + CASE WHEN a.place IS NULL OR b.place IS NULL THEN 0 WHEN a.place = b.place THEN 7
      WHEN alike(a.place, b.place) THEN 4 ELSE -1 END
  + CASE WHEN a.street_number IS NULL OR b.street_number IS NULL THEN 0 WHEN a.street_number = b.street_number THEN 5 ELSE -1.5 END
  + CASE WHEN a.state IS NULL OR b.state IS NULL THEN 0 WHEN a.state = b.state THEN 1.5 ELSE -1.5 END AS score
FROM pair JOIN a ON a.id = pair.x JOIN b ON b.id = pair.y;

CREATE {table} hit AS
SELECT a.ref AS party_id, b.ref AS record_id, round(score, 1) AS score
FROM (
  SELECT *, row_number() OVER (PARTITION BY x ORDER BY score DESC, y) AS best_of_x,
    row_number() OVER (PARTITION BY y ORDER BY score DESC, x) AS best_of_y
  FROM scored WHERE score >= 0) s
JOIN a ON a.id = s.x JOIN b ON b.id = s.y
WHERE best_of_x = 1 AND best_of_y = 1;
