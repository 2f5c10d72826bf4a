-- What indicators are filtered by and what the reporting effort is counted from. Incidents known before have none
-- of it until they change: unknown, not zero.
ALTER TABLE known_incident
    ADD COLUMN verification text,
    ADD COLUMN actors       text[],
    ADD COLUMN sources      text[],
    ADD COLUMN imprecise    boolean;

COMMENT ON COLUMN known_incident.actors IS 'comparable names of everyone who took part: folded case and accents';
COMMENT ON COLUMN known_incident.sources IS 'comparable names of the sources';
COMMENT ON COLUMN known_incident.imprecise IS 'place no better than admin 1, or date no better than a month; null when neither is stated';
