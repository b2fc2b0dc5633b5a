-- The engine's rules as SQL, for any database: standardise, block, compare, score, decide. Names and addresses are taken
-- apart once per distinct text; everything that is compared is an integer. Weights {like.THIS} come from rules.properties.

CREATE {table} name_text AS
SELECT name, translate(name, ' 　·•．・.‧･', '') AS plain
FROM (SELECT name FROM pool_text UNION SELECT name FROM party_text) t WHERE name <> '';

-- One character after the other: its canonical code (0 where it cannot be read, -1 behind the end), sound, folded sound.
CREATE {table} plain_name AS
WITH spelled AS MATERIALIZED (
  SELECT plain, row_number() OVER () AS key, CAST(length(plain) AS SMALLINT) AS len,
    substr(plain, 1, 1) AS l1, substr(plain, 2, 1) AS l2, substr(plain, 3, 1) AS l3
  FROM (SELECT DISTINCT plain FROM name_text) t WHERE plain <> ''),
letters AS MATERIALIZED (
  SELECT n.plain, n.key, n.len,
    CASE WHEN strpos('?？*＊某□■○', l1) > 0 OR ascii(l1) BETWEEN 57344 AND 63743 THEN 0
      ELSE coalesce(a.code, ascii(l1)) END AS c1,
    CASE WHEN len < 2 THEN -1 WHEN strpos('?？*＊某□■○', l2) > 0 OR ascii(l2) BETWEEN 57344 AND 63743 THEN 0
      ELSE coalesce(b.code, ascii(l2)) END AS c2,
    CASE WHEN len < 3 THEN -1 WHEN strpos('?？*＊某□■○', l3) > 0 OR ascii(l3) BETWEEN 57344 AND 63743 THEN 0
      ELSE coalesce(c.code, ascii(l3)) END AS c3,
    coalesce(a.sound, -1) AS t1, coalesce(b.sound, -1) AS t2, coalesce(c.sound, -1) AS t3,
    coalesce(a.folded, -1) AS g1, coalesce(b.folded, -1) AS g2, coalesce(c.folded, -1) AS g3
  FROM spelled n
  LEFT JOIN characters a ON a.letter = l1
  LEFT JOIN characters b ON b.letter = l2
  LEFT JOIN characters c ON c.letter = l3)
SELECT plain, key AS name_id, len, c1, c2, c3,
  CASE WHEN t1 < 0 THEN -c1 ELSE t1 END AS s1, CASE WHEN t2 < 0 THEN -c2 ELSE t2 END AS s2,
  CASE WHEN t3 < 0 THEN -c3 ELSE t3 END AS s3,
  CASE WHEN g1 < 0 THEN -c1 ELSE g1 END AS f1, CASE WHEN g2 < 0 THEN -c2 ELSE g2 END AS f2,
  CASE WHEN g3 < 0 THEN -c3 ELSE g3 END AS f3,
  CASE WHEN len > 3 OR c1 = 0 OR c2 = 0 OR c3 = 0 THEN -key
    ELSE (CAST(c1 AS BIGINT) * 262144 + greatest(c2, 0)) * 262144 + greatest(c3, 0) END AS name_key,
  CASE WHEN len > 3 OR g1 < 0 OR len > 1 AND g2 < 0 OR len > 2 AND g3 < 0 THEN -key
    ELSE (CAST(g1 AS BIGINT) * 1024 + g2 + 1) * 1024 + g3 + 1 END AS sound_key
FROM letters;

CREATE {table} name AS
SELECT t.name, p.* FROM name_text t JOIN plain_name p ON p.plain = t.plain;

CREATE {table} place_text AS
SELECT address, row_number() OVER () AS address_key,
  regexp_extract(address, '([^省市县区镇乡道]{1,8})(?:村|社区)', 1) AS village_name,
  regexp_extract(address, '([0-9]{1,2}|[一二三四五六七八九十]{1,3})组', 1) AS group_text
FROM (SELECT address FROM pool_text UNION SELECT address FROM party_text) t
WHERE address <> '';

CREATE {table} village AS
SELECT village_name, CAST(row_number() OVER () AS INTEGER) AS village
FROM (SELECT DISTINCT village_name FROM place_text WHERE village_name <> '') t;

CREATE {table} place AS
SELECT p.address, p.address_key, v.village,
  CASE WHEN group_text = '' THEN NULL
    WHEN left(group_text, 1) BETWEEN '0' AND '9' THEN CAST(group_text AS INTEGER)
    WHEN length(group_text) = 3 THEN 10 * strpos('一二三四五六七八九', left(group_text, 1))
      + strpos('一二三四五六七八九', right(group_text, 1))
    WHEN right(group_text, 1) = '十' AND length(group_text) = 2 THEN 10 * strpos('一二三四五六七八九', left(group_text, 1))
    WHEN left(group_text, 1) = '十' THEN 10 + strpos('一二三四五六七八九', right(group_text, 1))
    ELSE strpos('一二三四五六七八九', group_text) END AS village_group
FROM place_text p LEFT JOIN village v ON v.village_name = p.village_name;
