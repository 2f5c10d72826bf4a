-- A merged incident keeps its own content and history; the one that it points to counts in its place.
ALTER TABLE incident ADD COLUMN merged_into uuid CONSTRAINT incident_merged_into_incident REFERENCES incident
  CONSTRAINT incident_not_merged_into_itself CHECK (merged_into <> id);
ALTER TABLE incident_version ADD COLUMN merged_into uuid;
CREATE INDEX incident_by_survivor ON incident (merged_into) WHERE merged_into IS NOT NULL;

-- Pairs that a person found to be two events; one_id is the lesser.
CREATE TABLE duplicate_rejection (
  one_id      uuid        NOT NULL CONSTRAINT duplicate_rejection_of_one REFERENCES incident,
  other_id    uuid        NOT NULL CONSTRAINT duplicate_rejection_of_other REFERENCES incident,
  reason      text        NOT NULL,
  rejected_by text        NOT NULL,
  rejected_at timestamptz NOT NULL,
  CONSTRAINT duplicate_rejection_pk PRIMARY KEY (one_id, other_id),
  CONSTRAINT duplicate_rejection_ordered CHECK (one_id < other_id)
);
