-- Whether so few incidents have these words that looking all of them up is quicker than reading incidents in their order
-- until a page is full. Without this the planner adds up what words that no incident has could be worth, form by form, and
-- reads the whole table in order. An estimate from the statistics of the column: it decides how quick an answer is, never
-- what it is. Both ways take equally long where the share is the square root of 40 over the number of incidents, as measured
-- with pages of 50.
CREATE FUNCTION words_are_rare(words text) RETURNS boolean LANGUAGE sql STABLE STRICT AS $$
  WITH common AS (
    SELECT c.word, c.share
    FROM pg_stats s CROSS JOIN LATERAL unnest(
      s.most_common_elems::text::text[],
      s.most_common_elem_freqs[:cardinality(s.most_common_elems::text::text[])]) AS c (word, share)
    WHERE s.schemaname = current_schema() AND s.tablename = 'incident' AND s.attname = 'search'),
  query AS (SELECT querytree(websearch_to_tsquery('simple', words)) AS tree),
  sought AS (
    SELECT s.word[1] AS word FROM query CROSS JOIN LATERAL regexp_matches(tree, '''([^'']+)''', 'g') AS s (word)),
  shares AS (
    SELECT least(1, coalesce(sum(common.share), 0)) AS share
    FROM sought CROSS JOIN LATERAL unnest(inflections(sought.word)) AS form
      LEFT JOIN common ON common.word = form
    GROUP BY sought.word),
  found AS (
    SELECT CASE WHEN tree LIKE '%|%' THEN coalesce((SELECT max(share) FROM shares), 1)
           ELSE coalesce((SELECT exp(sum(ln(greatest(share, 1e-9)))) FROM shares), 1) END AS share
    FROM query)
  SELECT found.share < sqrt(40 / greatest(c.reltuples, 1)) FROM found, pg_class c WHERE c.oid = 'incident'::regclass
$$;
