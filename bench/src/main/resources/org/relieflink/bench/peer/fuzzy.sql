-- Blocks, compares, scores and decides by the rules of the engine; weights {like.THIS} are log2(m / u) of rules.properties.

-- How common values are in this pool: only those that a party has matter.
CREATE {table} size AS
SELECT count(name_key) AS names, count(day) AS births, count(village) AS villages, count(phone) AS phones,
  sum(CASE WHEN len > 1 THEN len - 1 ELSE 0 END) AS givens, greatest(count(*), {=prior.minimum-pool}) AS people
FROM pool;

CREATE {table} name_count AS
SELECT name_key, count(*) AS n FROM pool WHERE name_key IN (SELECT name_key FROM party) GROUP BY name_key;

CREATE {table} sound_count AS
SELECT sound_key, count(*) AS n FROM pool WHERE sound_key IN (SELECT sound_key FROM party) GROUP BY sound_key;

CREATE {table} surname_count AS
SELECT c1 AS c, count(*) AS n FROM pool GROUP BY c1;

CREATE {table} given_count AS
SELECT c, sum(n) AS n FROM (
  SELECT c2 AS c, count(*) AS n FROM pool WHERE len >= 2 GROUP BY c2
  UNION ALL SELECT c3, count(*) FROM pool WHERE len >= 3 GROUP BY c3) t
GROUP BY c;

CREATE {table} day_count AS
SELECT day, count(*) AS n FROM pool WHERE day IS NOT NULL GROUP BY day;

CREATE {table} village_count AS
SELECT village, count(*) AS n FROM pool WHERE village IS NOT NULL GROUP BY village;

CREATE {table} phone_count AS
SELECT phone, count(*) AS n FROM pool WHERE phone IN (SELECT phone FROM party) GROUP BY phone;

CREATE {table} weighed AS
WITH share AS MATERIALIZED (
  SELECT p.*, z.names, z.people,
    coalesce(a.n, 1) - 1 AS same_name, coalesce(b.n, 1) - 1 AS same_sound,
    (coalesce(c.n, 1) - 1 + {=frequency.trust} * {=usual.surname}) / (z.names + {=frequency.trust}) AS share1,
    CASE WHEN len < 2 THEN 1 ELSE
      (coalesce(g.n, 1) - 1 + {=frequency.trust} * {=usual.given}) / (z.givens + {=frequency.trust}) END AS share2,
    CASE WHEN len < 3 THEN 1 ELSE
      (coalesce(h.n, 1) - 1 + {=frequency.trust} * {=usual.given}) / (z.givens + {=frequency.trust}) END AS share3,
    (coalesce(d.n, 1) - 1 + {=frequency.trust} * {=usual.birth}) / (z.births + {=frequency.trust}) AS day_share,
    (coalesce(v.n, 1) - 1 + {=frequency.trust} * {=usual.village}) / (z.villages + {=frequency.trust}) AS village_share,
    (coalesce(t.n, 1) - 1 + {=frequency.trust} * {=usual.phone}) / (z.phones + {=frequency.trust}) AS phone_share
  FROM party p CROSS JOIN size z
  LEFT JOIN name_count a ON a.name_key = p.name_key
  LEFT JOIN sound_count b ON b.sound_key = p.sound_key
  LEFT JOIN surname_count c ON c.c = p.c1
  LEFT JOIN given_count g ON g.c = p.c2
  LEFT JOIN given_count h ON h.c = p.c3
  LEFT JOIN day_count d ON d.day = p.day
  LEFT JOIN village_count v ON v.village = p.village
  LEFT JOIN phone_count t ON t.phone = p.phone),
whole AS MATERIALIZED (
  SELECT *, greatest(share1 * share2 * share3, {=usual.name.least},
    (same_name + {=frequency.trust} * share1 * share2 * share3) / (names + {=frequency.trust})) AS name_share
  FROM share)
SELECT id, number, digits, valid, short, number_text, sex, sex_read, born, inside, day, year, month_day,
  division, phone, len, c1, c2, c3, s1, s2, s3, f1, f2, f3, name_id, name_key, sound_key, address_key, village, village_group,
  -ln(least(1, name_share)) / ln(2) AS name_bits,
  -ln(least(1, greatest(2 * name_share,
    (same_sound + {=frequency.trust} * 4 * name_share) / (names + {=frequency.trust})))) / ln(2) AS sound_bits,
  -ln(share1) / ln(2) AS bits1, -ln(share2) / ln(2) AS bits2, -ln(share3) / ln(2) AS bits3,
  -ln(day_share) / ln(2) AS day_bits, -ln(village_share) / ln(2) AS village_bits, -ln(phone_share) / ln(2) AS phone_bits,
  ln({=prior.matches-per-party} / people) / ln(2) AS prior,
  -ln({=number.foreign-share} / people) / ln(2) AS number_bits
FROM whole;

-- A party with two dates (its own and the one inside its number) blocks by both.
CREATE {table} dated AS
SELECT id, sound_key, f1, f2, f3, day, year, month_day FROM weighed WHERE day IS NOT NULL
UNION ALL
SELECT id, sound_key, f1, f2, f3, inside, inside / 10000,
  least(inside / 100 % 100, inside % 100) * 100 + greatest(inside / 100 % 100, inside % 100)
FROM weighed WHERE born <> inside;

-- Pairs without a sound in common cannot reach the threshold unless the number agrees; they are left out early. Addresses
-- need more: neighbors share them. A number with one wrong digit agrees in its last eight digits, or in all but those of
-- the birthday, or in all but the last three.
CREATE {table} pair AS
SELECT DISTINCT a, b FROM (
  SELECT x.id AS a, y.id AS b FROM weighed x JOIN pool y ON x.number = y.number
  UNION ALL
  SELECT x.id, y.id FROM weighed x JOIN pool y ON x.digits % 100000000 = y.digits % 100000000 WHERE NOT x.valid
  UNION ALL
  SELECT x.id, y.id FROM weighed x JOIN pool y ON x.digits / 1000 = y.digits / 1000 WHERE NOT x.valid
  UNION ALL
  SELECT x.id, y.id FROM weighed x JOIN pool y
    ON x.digits / 100000000 * 1000 + x.digits % 1000 = y.digits / 100000000 * 1000 + y.digits % 1000 WHERE NOT x.valid
  UNION ALL
  SELECT x.id, y.id FROM dated x JOIN pool y ON x.sound_key = y.sound_key AND x.month_day = y.month_day
  UNION ALL
  SELECT x.id, y.id FROM dated x JOIN pool y ON x.sound_key = y.sound_key AND x.year = y.year
  UNION ALL
  SELECT x.id, y.id FROM weighed x JOIN pool y ON x.sound_key = y.sound_key AND x.village = y.village
  UNION ALL
  SELECT x.id, y.id FROM dated x JOIN pool y ON x.day = y.day
    AND (x.f1 = y.f1 OR x.f2 = y.f2 OR x.f3 = y.f3 OR x.f1 + x.f2 + x.f3 = y.f1 + y.f2 + y.f3)
  UNION ALL
  SELECT x.id, y.id FROM weighed x JOIN pool y ON x.phone = y.phone
    AND (x.f1 = y.f1 OR x.f2 = y.f2 OR x.f3 = y.f3 OR x.f1 + x.f2 + x.f3 = y.f1 + y.f2 + y.f3)
  UNION ALL
  SELECT x.id, y.id FROM weighed x JOIN pool y ON x.address_key = y.address_key AND x.f1 = y.f1 AND (x.f2 = y.f2 OR x.f3 = y.f3)
  UNION ALL
  SELECT x.id, y.id FROM weighed x JOIN pool y ON x.address_key = y.address_key AND x.f2 = y.f2 AND x.f3 = y.f3) t;

-- First only names and numbers of the pairs: most pairs end here.
CREATE {table} named AS
WITH side AS (
  SELECT p.a, p.b, x.len, y.len AS len_b, x.c1, x.c2, x.c3, y.c1 AS d1, y.c2 AS d2, y.c3 AS d3,
    x.name_id, y.name_id AS name_id_b, x.name_key, y.name_key AS name_key_b, x.number_text, y.number_text AS number_text_b,
    x.number = y.number AS same_number, x.valid AND y.valid AND NOT x.short AND NOT y.short AS both_whole,
    CASE WHEN x.c1 = 0 OR y.c1 = 0 THEN 3 WHEN x.c1 = y.c1 THEN 0 WHEN x.s1 = y.s1 THEN 1 WHEN x.f1 = y.f1 THEN 2 ELSE 4 END
      AS u1,
    CASE WHEN x.c2 = 0 OR y.c2 = 0 THEN 3 WHEN x.c2 = y.c2 THEN 0 WHEN x.s2 = y.s2 THEN 1 WHEN x.f2 = y.f2 THEN 2 ELSE 4 END
      AS u2,
    CASE WHEN x.c3 = 0 OR y.c3 = 0 THEN 3 WHEN x.c3 = y.c3 THEN 0 WHEN x.s3 = y.s3 THEN 1 WHEN x.f3 = y.f3 THEN 2 ELSE 4 END
      AS u3
  FROM pair p JOIN weighed x ON x.id = p.a JOIN pool y ON y.id = p.b),
shaped AS (
  SELECT side.*,
    CASE WHEN u1 < 4 THEN u1 WHEN k1.pair IS NULL THEN 4 ELSE 3 END AS v1,
    CASE WHEN u2 < 4 THEN u2 WHEN k2.pair IS NULL THEN 4 ELSE 3 END AS v2,
    CASE WHEN u3 < 4 THEN u3 WHEN k3.pair IS NULL THEN 4 ELSE 3 END AS v3
  FROM side
  LEFT JOIN alike k1 ON u1 = 4 AND k1.pair = CAST(c1 AS BIGINT) * 262144 + d1
  LEFT JOIN alike k2 ON u2 = 4 AND k2.pair = CAST(c2 AS BIGINT) * 262144 + d2
  LEFT JOIN alike k3 ON u3 = 4 AND k3.pair = CAST(c3 AS BIGINT) * 262144 + d3)
SELECT a, b, v1, v2, v3, same_number,
  CASE
    WHEN s.len IS NULL OR len_b IS NULL THEN 'MISSING'
    WHEN s.name_key = name_key_b THEN 'SAME'
    WHEN s.len > 3 OR len_b > 3 THEN CASE
      WHEN m.plain IS NULL OR o.plain IS NULL THEN 'DIFFERENT'
      WHEN levenshtein(m.plain, o.plain) <= {letter} THEN
        CASE WHEN s.len > 4 THEN 'TYPING_SLIP' WHEN s.len = len_b THEN 'ONE_CHARACTER' ELSE 'SHORTER' END
      WHEN v1 < 3 THEN 'SURNAME_ONLY' ELSE 'DIFFERENT' END
    WHEN s.len = len_b AND greatest(v1, v2, v3) < 4 THEN CASE
      WHEN greatest(v1, v2, v3) = 1 THEN 'HOMOPHONE'
      WHEN greatest(v1, v2, v3) = 2 THEN 'NEAR_SOUND'
      WHEN s.c1 = 0 OR s.c2 = 0 OR s.c3 = 0 OR d1 = 0 OR d2 = 0 OR d3 = 0 THEN 'WILDCARD'
      WHEN least(v1, v2, CASE WHEN s.len = 3 THEN v3 ELSE 3 END) = 0 THEN 'LOOK_ALIKE' ELSE 'SURNAME_ONLY' END
    WHEN s.len = len_b AND s.c1 + s.c2 + s.c3 = d1 + d2 + d3
      AND greatest(s.c1, s.c2, s.c3) = greatest(d1, d2, d3) AND least(s.c1, s.c2, s.c3) = least(d1, d2, d3)
      THEN 'REORDERED'
    WHEN abs(s.len - len_b) = 1 AND least(s.len, len_b) = 2 AND s.c1 = d1
      AND (s.c2 = d2 OR (s.len = 3 AND s.c3 = d2) OR (s.len = 2 AND s.c2 = d3)) THEN 'SHORTER'
    WHEN v1 < 3 THEN CASE WHEN v2 < 3 AND s.len > 1 AND len_b > 1 OR v3 < 3 AND s.len = 3 AND len_b = 3
      THEN 'ONE_CHARACTER' ELSE 'SURNAME_ONLY' END
    WHEN s.len = len_b AND s.len > 1 AND s.c2 = d2 AND s.c3 = d3 THEN 'GIVEN_ONLY'
    ELSE 'DIFFERENT' END AS name_level,
  CASE WHEN both_whole OR abs(length(number_text) - length(number_text_b)) > 1 THEN 9
    ELSE levenshtein(number_text, number_text_b) END AS edits
FROM shaped s
LEFT JOIN plain_name m ON m.name_id = s.name_id AND (s.len > 3 OR len_b > 3)
LEFT JOIN plain_name o ON o.name_id = name_id_b AND (s.len > 3 OR len_b > 3);

CREATE {table} compared AS
WITH side AS (
  SELECT n.a, n.b, n.name_level, x.number_bits, x.name_bits, x.sound_bits, x.bits1, x.bits2, x.bits3,
    x.day_bits, x.village_bits, x.phone_bits, x.prior, x.sex, x.sex_read, x.born, x.inside, x.day,
    y.number AS number_b, y.sex AS sex_b, y.sex_read AS sex_read_b, y.born AS born_b, y.inside AS inside_b, y.day AS day_b,
    CASE WHEN v1 = 0 THEN bits1 ELSE 0 END + CASE WHEN v2 = 0 AND x.len > 1 THEN bits2 ELSE 0 END
      + CASE WHEN v3 = 0 AND x.len > 2 THEN bits3 ELSE 0 END AS common_bits,
    CASE
      WHEN x.number_text IS NULL OR y.number_text IS NULL THEN 'MISSING'
      WHEN same_number THEN CASE WHEN x.short = y.short THEN 'SAME' ELSE 'SAME_FROM_15' END
      WHEN x.valid AND y.valid AND NOT x.short AND NOT y.short THEN 'DIFFERENT'
      WHEN edits = 0 THEN 'SAME_WRONG'
      WHEN edits = 1 THEN 'ONE_EDIT'
      WHEN edits = 2 AND x.digits % 9 = y.digits % 9 THEN 'SWAPPED'
      WHEN edits = 2 AND x.digits IS NOT NULL AND y.digits IS NOT NULL THEN 'TWO_EDITS'
      ELSE 'DIFFERENT_WRONG' END AS number_level,
    CASE
      WHEN x.village = y.village THEN CASE WHEN x.village_group = y.village_group THEN 'GROUP' ELSE 'VILLAGE' END
      WHEN x.address_key = y.address_key THEN 'WHOLE'
      WHEN x.division = y.division THEN 'COUNTY'
      WHEN x.division <> y.division OR x.address_key <> y.address_key THEN 'DIFFERENT'
      ELSE 'MISSING' END AS address_level,
    CASE WHEN x.phone IS NULL OR y.phone IS NULL THEN 'MISSING' WHEN x.phone = y.phone THEN 'SAME' ELSE 'DIFFERENT' END
      AS phone_level
  FROM named n JOIN weighed x ON x.id = n.a JOIN pool y ON y.id = n.b
  WHERE n.name_level <> 'DIFFERENT' OR n.same_number OR n.edits <= 2)
SELECT *,
  CASE
    WHEN day IS NULL OR day_b IS NULL THEN 'MISSING'
    WHEN day = day_b OR born = inside_b OR inside = born_b OR inside = inside_b THEN 'SAME'
    WHEN day / 10000 = day_b / 10000 AND day / 100 % 100 = day_b % 100 AND day % 100 = day_b / 100 % 100
      OR inside / 10000 = born_b / 10000 AND inside / 100 % 100 = born_b % 100 AND inside % 100 = born_b / 100 % 100
      OR born / 10000 = inside_b / 10000 AND born / 100 % 100 = inside_b % 100 AND born % 100 = inside_b / 100 % 100
      THEN 'SWAPPED'
    WHEN day / 10000 = day_b / 10000 AND (day % 10000 = 0 OR day_b % 10000 = 0) THEN 'YEAR_KNOWN'
    WHEN day / 100 = day_b / 100 AND (day % 100 = 0 OR day_b % 100 = 0) THEN 'YEAR_MONTH_KNOWN'
    WHEN CASE WHEN day % 10 = day_b % 10 THEN 0 ELSE 1 END + CASE WHEN day / 10 % 10 = day_b / 10 % 10 THEN 0 ELSE 1 END
      + CASE WHEN day / 100 % 10 = day_b / 100 % 10 THEN 0 ELSE 1 END
      + CASE WHEN day / 1000 % 10 = day_b / 1000 % 10 THEN 0 ELSE 1 END
      + CASE WHEN day / 10000 % 10 = day_b / 10000 % 10 THEN 0 ELSE 1 END
      + CASE WHEN day / 100000 % 10 = day_b / 100000 % 10 THEN 0 ELSE 1 END
      + CASE WHEN day / 1000000 = day_b / 1000000 THEN 0 ELSE 1 END = 1 THEN 'ONE_DIGIT'
    WHEN day % 10000 = day_b % 10000 THEN 'MONTH_DAY_SAME'
    WHEN day / 100 = day_b / 100 THEN 'YEAR_MONTH_SAME'
    WHEN day / 10000 = day_b / 10000 THEN 'SAME_YEAR'
    ELSE 'DIFFERENT' END AS birth_level
FROM side;

CREATE {table} scored AS
WITH weights AS MATERIALIZED (
  SELECT *, number_level IN ('SAME', 'SAME_FROM_15', 'SAME_WRONG', 'ONE_EDIT', 'SWAPPED') AS number_agrees,
    name_level IN ('ONE_CHARACTER', 'SURNAME_ONLY', 'DIFFERENT') AS other_name,
    CASE number_level WHEN 'SAME' THEN {number.SAME} + number_bits WHEN 'SAME_FROM_15' THEN {number.SAME_FROM_15} + number_bits
      WHEN 'SAME_WRONG' THEN {number.SAME_WRONG} + number_bits WHEN 'ONE_EDIT' THEN {number.ONE_EDIT}
      WHEN 'SWAPPED' THEN {number.SWAPPED} WHEN 'TWO_EDITS' THEN {number.TWO_EDITS}
      WHEN 'DIFFERENT_WRONG' THEN {number.DIFFERENT_WRONG} WHEN 'DIFFERENT' THEN {number.DIFFERENT} ELSE 0 END AS number_weight,
    CASE name_level WHEN 'SAME' THEN {name.SAME} + name_bits WHEN 'HOMOPHONE' THEN {name.HOMOPHONE} + sound_bits
      WHEN 'NEAR_SOUND' THEN {name.NEAR_SOUND} + sound_bits
      WHEN 'LOOK_ALIKE' THEN {name.LOOK_ALIKE} + least(common_bits, -ln({=usual.name.least}) / ln(2))
      WHEN 'WILDCARD' THEN {name.WILDCARD} + least(common_bits, -ln({=usual.name.least}) / ln(2))
      WHEN 'SHORTER' THEN {name.SHORTER} + name_bits WHEN 'REORDERED' THEN {name.REORDERED} + name_bits
      WHEN 'TYPING_SLIP' THEN {name.TYPING_SLIP}
      WHEN 'ONE_CHARACTER' THEN {name.ONE_CHARACTER} + least(common_bits, -ln({=usual.name.least}) / ln(2))
      WHEN 'GIVEN_ONLY' THEN {name.GIVEN_ONLY} + least(bits2 + bits3, -ln({=usual.name.least}) / ln(2))
      WHEN 'SURNAME_ONLY' THEN {name.SURNAME_ONLY} + bits1 WHEN 'DIFFERENT' THEN {name.DIFFERENT} ELSE 0 END AS name_weight,
    CASE birth_level WHEN 'SAME' THEN {birth.SAME} + day_bits WHEN 'SWAPPED' THEN {birth.SWAPPED}
      WHEN 'YEAR_MONTH_KNOWN' THEN {birth.YEAR_MONTH_KNOWN} WHEN 'YEAR_KNOWN' THEN {birth.YEAR_KNOWN}
      WHEN 'ONE_DIGIT' THEN {birth.ONE_DIGIT} WHEN 'MONTH_DAY_SAME' THEN {birth.MONTH_DAY_SAME}
      WHEN 'YEAR_MONTH_SAME' THEN {birth.YEAR_MONTH_SAME} WHEN 'SAME_YEAR' THEN {birth.SAME_YEAR}
      WHEN 'DIFFERENT' THEN {birth.DIFFERENT} ELSE 0 END AS birth_weight,
    CASE WHEN sex IS NULL OR sex_b IS NULL THEN 0 WHEN sex = sex_b THEN {sex.SAME} ELSE {sex.DIFFERENT} END AS sex_weight,
    CASE address_level WHEN 'WHOLE' THEN {address.WHOLE} WHEN 'GROUP' THEN {address.GROUP} + village_bits
      WHEN 'VILLAGE' THEN {address.VILLAGE} + village_bits WHEN 'COUNTY' THEN {address.COUNTY}
      WHEN 'DIFFERENT' THEN {address.DIFFERENT} ELSE 0 END AS address_weight,
    CASE phone_level WHEN 'MISSING' THEN 0 WHEN 'SAME' THEN least({=phone.most}, {phone.SAME} + phone_bits)
      ELSE {phone.DIFFERENT} END AS phone_weight
  FROM compared),
depending AS MATERIALIZED (
  SELECT *,
    CASE WHEN number_agrees THEN 0
      WHEN number_level = 'DIFFERENT' AND (born IS NULL OR born_b IS NULL) THEN greatest(0, birth_weight)
      ELSE birth_weight END AS birth_counts,
    CASE WHEN number_agrees THEN 0
      WHEN number_level = 'DIFFERENT' AND (sex_read IS NULL OR sex_read_b IS NULL) THEN greatest(0, sex_weight)
      ELSE sex_weight END AS sex_counts,
    CASE WHEN number_agrees AND name_level IN ('SURNAME_ONLY', 'DIFFERENT') THEN
      CASE WHEN born = born_b THEN {=stranger.birth-agrees}
        WHEN born <> born_b OR born <> inside_b THEN {=stranger.birth-contradicts} ELSE 0 END
      + CASE WHEN sex_read <> sex_read_b THEN {=stranger.sex-contradicts} ELSE 0 END
      ELSE 0 END AS stranger,
    CASE WHEN other_name THEN
      least(0, {=family.most} - greatest(0, address_weight) - greatest(0, phone_weight)) ELSE 0 END AS family
  FROM weights)
SELECT a, b, number_level, name_level, other_name, number_agrees, birth_counts,
  phone_level = 'SAME' AS same_phone, number_b,
  prior + number_weight + name_weight + birth_counts + sex_counts + address_weight + phone_weight + stranger + family
    AS score
FROM depending
WHERE number_agrees OR name_level <> 'DIFFERENT';

-- Persons with different numbers exclude one another: each takes odds from the others.
CREATE {table} decided AS
WITH kept AS (SELECT * FROM scored WHERE score >= -8),
rival AS (
  SELECT a, number_b, power(2, max(score)) AS odds FROM kept WHERE number_b IS NOT NULL GROUP BY a, number_b),
rivals AS (SELECT a, sum(odds) AS all_odds, count(*) AS persons FROM rival GROUP BY a HAVING count(*) > 1),
discounted AS (
  SELECT k.*, CASE WHEN s.a IS NULL OR r.a IS NULL OR k.number_level = 'DIFFERENT' THEN 0
    WHEN k.name_level IN ('SAME', 'HOMOPHONE')
      THEN least({=rival.most}, ln(greatest(1, 1 + s.all_odds - r.odds)) / ln(2))
    ELSE ln(greatest(1, 1 + s.all_odds - r.odds)) / ln(2) END AS discount
  FROM kept k
  LEFT JOIN rivals s ON s.a = k.a
  LEFT JOIN rival r ON r.a = k.a AND r.number_b = k.number_b)
SELECT a, b, number_b, score - discount AS score,
  score - discount >= {=threshold.auto}
    AND (number_agrees OR birth_counts > 0 OR same_phone)
    AND number_level <> 'DIFFERENT' AND NOT other_name AND name_level <> 'GIVEN_ONLY'
    AND (name_level <> 'MISSING' OR number_agrees) AS auto
FROM discounted;

-- Other records with the number of a matched record are the same person, unless a stranger's name speaks against it.
CREATE {table} hit AS
WITH joined AS (
  SELECT DISTINCT s.a, y.id AS b, s.score, s.auto
  FROM (SELECT * FROM decided WHERE score >= {=threshold.review} AND number_b IS NOT NULL) s
  JOIN pool y ON y.number = s.number_b JOIN pool z ON z.id = s.b
  WHERE y.id <> s.b AND (y.sound_key = z.sound_key
    OR y.c1 = z.c1 AND (y.c2 = z.c2 OR y.c3 = z.c3 AND z.len = 3) AND abs(y.len - z.len) = 1
    OR y.c1 = z.c1 AND y.c2 = z.c2 OR y.c2 = z.c2 AND y.c3 = z.c3 AND z.len = 3 OR y.c1 = z.c1 AND y.c3 = z.c3)),
every AS (
  SELECT a, b, score, CASE WHEN auto THEN 1 ELSE 0 END AS auto FROM decided WHERE score >= {=threshold.review}
  UNION ALL SELECT a, b, score, CASE WHEN auto THEN 1 ELSE 0 END FROM joined),
best AS (SELECT a, b, max(score) AS score, max(auto) AS auto FROM every GROUP BY a, b)
SELECT p.ref AS party_id, r.ref AS record_id, round(CAST(score AS DECIMAL(9, 3)), 1) AS score,
  CASE WHEN auto = 1 THEN 'auto' ELSE 'review' END AS level
FROM best JOIN party_row p ON p.id = best.a JOIN pool_row r ON r.id = best.b;
