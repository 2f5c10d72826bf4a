-- How far an incident's point may be from where it happened; told in the content.
ALTER TABLE incident ADD COLUMN location_precision text
  GENERATED ALWAYS AS (content ->> 'locationPrecision') STORED;

CREATE INDEX incident_by_admin1 ON incident (country, admin1_key, occurred_on, id) WHERE admin1_key IS NOT NULL;
CREATE INDEX incident_by_admin2 ON incident (country, admin2_key, (coalesce(admin1_key, '')))
  WHERE admin2_key IS NOT NULL;
CREATE INDEX incident_by_point ON incident (latitude, longitude) WHERE latitude IS NOT NULL;

-- The inflected forms of a word that share its stem in French or English, so that a search for one finds the others
-- in an index of plain words.
CREATE FUNCTION inflections(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT form)
  FROM (
    SELECT word AS form
    UNION ALL
    SELECT stem.root || ending
    FROM (VALUES ('french_stem', (ts_lexize('french_stem', word))[1]),
                 ('english_stem', (ts_lexize('english_stem', word))[1])) AS stem (dictionary, root)
    CROSS JOIN unnest(ARRAY['', 's', 'e', 'es', 'ee', 'ees', 'er', 'ers', 'ed', 'ing', 'ings', 'ant', 'ants', 'ent',
                            'ement', 'ements', 'eur', 'eurs', 'ion', 'ions', 'x', 'aux', 'al', 'ale', 'ales']) AS ending
    WHERE length(word) > 3 AND length(stem.root) > 2
      AND ts_lexize(stem.dictionary::regdictionary, stem.root || ending) = ARRAY[stem.root]) AS forms
$$;

-- A search as people write it (words, "phrases", - to leave out), each word in all its forms.
CREATE FUNCTION search_words(words text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  sought tsquery := websearch_to_tsquery('simple', words);
  word   text;
BEGIN
  FOREACH word IN ARRAY tsvector_to_array(to_tsvector('simple', words)) LOOP
    sought := ts_rewrite(
      sought,
      quote_literal(word)::tsquery,
      (SELECT string_agg(quote_literal(form), '|')::tsquery FROM unnest(inflections(word)) AS form));
  END LOOP;
  RETURN sought;
END
$$;
