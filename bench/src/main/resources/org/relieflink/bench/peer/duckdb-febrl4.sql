SET threads = {threads};
SET preserve_insertion_order = false;

CREATE MACRO cell(t) AS nullif(trim(t), '');

CREATE MACRO alike(x, y) AS jaro_winkler_similarity(x, y) > 0.85;

CREATE MACRO edits(x, y) AS damerau_levenshtein(x, y);

CREATE TABLE a AS
SELECT row_number() OVER () AS id, rec_id AS ref, cell(given_name) AS given, cell(surname) AS surname, cell(street_number) AS street_number,
  cell(address_1) AS street, cell(address_2) AS place, cell(suburb) AS suburb, cell(postcode) AS postcode,
  cell(state) AS state, cell(date_of_birth) AS born, cell(soc_sec_id) AS number
FROM read_csv('{parties}', header = true, auto_detect = false, columns = {parties.columns});

CREATE TABLE b AS
SELECT row_number() OVER () AS id, rec_id AS ref, cell(given_name) AS given, cell(surname) AS surname, cell(street_number) AS street_number,
  cell(address_1) AS street, cell(address_2) AS place, cell(suburb) AS suburb, cell(postcode) AS postcode,
  cell(state) AS state, cell(date_of_birth) AS born, cell(soc_sec_id) AS number
FROM read_csv('{pool}', header = true, auto_detect = false, columns = {pool.columns});
