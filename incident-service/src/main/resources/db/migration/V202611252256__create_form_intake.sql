-- How the answers to a form become an incident.
CREATE TABLE form_mapping (
  form       text        CONSTRAINT form_mapping_pk PRIMARY KEY,
  mapping    jsonb       NOT NULL,
  version    bigint      NOT NULL CONSTRAINT form_mapping_version_from_one CHECK (version >= 1),
  changed_by text        NOT NULL,
  changed_at timestamptz NOT NULL
);

-- mapped: what the mapping made of the submission last time, so that sending it again corrects only what it says anew.
CREATE TABLE form_submission (
  form        text        NOT NULL,
  submission  text        NOT NULL,
  incident_id uuid        NOT NULL CONSTRAINT form_submission_of_incident REFERENCES incident,
  mapped      jsonb       NOT NULL,
  received_at timestamptz NOT NULL,
  CONSTRAINT form_submission_pk PRIMARY KEY (form, submission)
);

-- What waits for a human, without what tells of the person who sent it.
CREATE TABLE form_rejection (
  form        text        NOT NULL,
  submission  text        NOT NULL,
  received_at timestamptz NOT NULL,
  received_by text        NOT NULL,
  code        text        NOT NULL,
  message     text        NOT NULL,
  reasons     jsonb       NOT NULL,
  body        jsonb       NOT NULL,
  CONSTRAINT form_rejection_pk PRIMARY KEY (form, submission)
);
