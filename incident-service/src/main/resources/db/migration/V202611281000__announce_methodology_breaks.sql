-- Breaks from before they had a topic are announced like new ones: consumers learn of them from events alone.
INSERT INTO outbox (id, aggregatetype, aggregateid, version, type, topic, time, dataschema, classification, payload)
SELECT uuidv7(), 'methodology-breaks', b.id::text, 1, 'org.strategywatch.methodology-break.recorded',
    'strategywatch.methodology-breaks.v1', b.recorded_at,
    '/incident-service/events/methodology-break-recorded.v1.schema.json', b.sharing,
    jsonb_build_object(
        'id', b.id, 'source', b.source, 'changedOn', b.changed_on,
        'description', jsonb_strip_nulls(b.description), 'countries', to_jsonb(b.countries), 'sharing', b.sharing,
        'recordedBy', b.recorded_by,
        'recordedAt', to_char(b.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'version', 1)::text
FROM methodology_break b
ORDER BY b.recorded_at, b.id;
