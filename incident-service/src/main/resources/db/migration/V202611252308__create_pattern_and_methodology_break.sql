-- Incidents that belong together.
CREATE TABLE incident_pattern (
  id          uuid        CONSTRAINT incident_pattern_pk PRIMARY KEY,
  title       jsonb       NOT NULL,
  description jsonb,
  sharing     text        NOT NULL CONSTRAINT incident_pattern_sharing_known
    CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL,
  changed_by  text        NOT NULL,
  changed_at  timestamptz NOT NULL
);

CREATE TABLE incident_pattern_member (
  pattern_id  uuid NOT NULL CONSTRAINT incident_pattern_member_of_pattern REFERENCES incident_pattern,
  incident_id uuid NOT NULL CONSTRAINT incident_pattern_member_of_incident REFERENCES incident,
  CONSTRAINT incident_pattern_member_pk PRIMARY KEY (pattern_id, incident_id)
);
CREATE INDEX incident_pattern_member_by_incident ON incident_pattern_member (incident_id);

-- The days on which a source began to count in another way.
CREATE TABLE methodology_break (
  id          uuid        CONSTRAINT methodology_break_pk PRIMARY KEY,
  source      text        NOT NULL,
  source_key  text        NOT NULL,
  changed_on  date        NOT NULL,
  description jsonb       NOT NULL,
  countries   text[]      NOT NULL,
  sharing     text        NOT NULL CONSTRAINT methodology_break_sharing_known
    CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  recorded_by text        NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX methodology_break_by_source ON methodology_break (source_key, changed_on);
