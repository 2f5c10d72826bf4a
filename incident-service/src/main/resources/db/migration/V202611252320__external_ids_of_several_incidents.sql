-- That a hidden incident has an external id must not show: whoever does not see it may use the id again.
ALTER TABLE incident_external_id DROP CONSTRAINT incident_external_id_pk;
ALTER TABLE incident_external_id ADD CONSTRAINT incident_external_id_pk PRIMARY KEY (scheme, external_id, incident_id);

-- What the source said when it let an incident go further than before.
ALTER TABLE incident ADD COLUMN consent text;
ALTER TABLE incident_version ADD COLUMN consent text;
