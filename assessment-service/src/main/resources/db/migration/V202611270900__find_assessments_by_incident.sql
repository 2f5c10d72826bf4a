-- Who may ask what rests on an incident: the incident's own markings decide, not those of the assessments.
-- Incidents from before this column wait for their next event: until then nobody is told of them.
ALTER TABLE known_incident ADD COLUMN audience text[];
UPDATE known_incident SET audience = '{}';

COMMENT ON COLUMN known_incident.audience IS 'partners who may see it; null when the label alone decides, empty when nobody may';

-- From an incident to the findings that name it.
CREATE INDEX assessment_content ON assessment USING gin (content jsonb_path_ops);
