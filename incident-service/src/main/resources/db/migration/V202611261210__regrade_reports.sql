-- What people came to think of a filed report after it was filed; the report's content has the grade that counts.
CREATE TABLE incident_report_grading (
  id                   uuid        CONSTRAINT incident_report_grading_pk PRIMARY KEY,
  report_id            uuid        NOT NULL
    CONSTRAINT incident_report_grading_of_report REFERENCES incident_report,
  previous_reliability text,
  previous_credibility integer,
  reliability          text,
  credibility          integer,
  reason               text        NOT NULL,
  graded_by            text        NOT NULL,
  graded_at            timestamptz NOT NULL
);
CREATE INDEX incident_report_grading_by_report ON incident_report_grading (report_id, id);

-- The person behind a grading, apart from it so that it can be erased and is never shown.
CREATE TABLE incident_report_grading_author (
  grading_id uuid CONSTRAINT incident_report_grading_author_pk PRIMARY KEY
    CONSTRAINT incident_report_grading_author_of_grading REFERENCES incident_report_grading,
  subject    text NOT NULL
);
