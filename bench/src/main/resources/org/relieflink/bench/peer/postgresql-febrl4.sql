-- No Jaro-Winkler and no swaps here: names alike differ in a quarter of their letters at most.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
SET search_path = bench, public;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch SCHEMA public;

CREATE FUNCTION cell(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN nullif(trim(t), '');

CREATE FUNCTION alike(x text, y text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN levenshtein(x, y) * 4 <= greatest(length(x), length(y));

CREATE FUNCTION edits(x text, y text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN levenshtein_less_equal(x, y, 2);

CREATE UNLOGGED TABLE pool_csv ({pool.columns});
COPY pool_csv FROM '{pool}' (FORMAT csv, HEADER);

CREATE UNLOGGED TABLE party_csv ({parties.columns});
COPY party_csv FROM '{parties}' (FORMAT csv, HEADER);

CREATE UNLOGGED TABLE a AS
SELECT row_number() OVER () AS id, rec_id AS ref, cell(given_name) AS given, cell(surname) AS surname, cell(street_number) AS street_number,
  cell(address_1) AS street, cell(address_2) AS place, cell(suburb) AS suburb, cell(postcode) AS postcode,
  cell(state) AS state, cell(date_of_birth) AS born, cell(soc_sec_id) AS number
FROM party_csv;

CREATE UNLOGGED TABLE b AS
SELECT row_number() OVER () AS id, rec_id AS ref, cell(given_name) AS given, cell(surname) AS surname, cell(street_number) AS street_number,
  cell(address_1) AS street, cell(address_2) AS place, cell(suburb) AS suburb, cell(postcode) AS postcode,
  cell(state) AS state, cell(date_of_birth) AS born, cell(soc_sec_id) AS number
FROM pool_csv;
