-- Reports filed about an incident, each under its own label; the sources that an incident cites stay in its content.
CREATE TABLE incident_report (
  id          uuid        CONSTRAINT incident_report_pk PRIMARY KEY,
  incident_id uuid        NOT NULL CONSTRAINT incident_report_of_incident REFERENCES incident,
  content     jsonb       NOT NULL,
  sharing     text        NOT NULL CONSTRAINT incident_report_sharing_known
    CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  licence     text        NOT NULL CONSTRAINT incident_report_licence_known
    CHECK (licence IN ('OPEN', 'ATTRIBUTION', 'SHARE_ALIKE', 'NO_RAW_REDISTRIBUTION', 'INTERNAL')),
  filed_by    text        NOT NULL,
  filed_at    timestamptz NOT NULL
);
CREATE INDEX incident_report_by_incident ON incident_report (incident_id, id);

-- The person behind a report, apart from it so that it can be erased and is never shown.
CREATE TABLE incident_report_author (
  report_id uuid CONSTRAINT incident_report_author_pk PRIMARY KEY
    CONSTRAINT incident_report_author_of_report REFERENCES incident_report,
  subject   text NOT NULL
);
