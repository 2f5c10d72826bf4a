CREATE TABLE import_run (
  id             uuid        CONSTRAINT import_run_pk PRIMARY KEY,
  format         text        NOT NULL CONSTRAINT import_run_format_known CHECK (format IN ('ucdp-ged', 'native')),
  sharing        text,
  state          text        NOT NULL CONSTRAINT import_run_state_known CHECK (state IN ('running', 'completed', 'failed')),
  spool          text        NOT NULL,
  started_by     text        NOT NULL,
  partner        text        NOT NULL,
  started_at     timestamptz NOT NULL,
  progress_at    timestamptz NOT NULL,
  finished_at    timestamptz,
  failure        text,
  warnings       text[]      NOT NULL DEFAULT '{}',
  rows_read      bigint      NOT NULL DEFAULT 0,
  rows_created   bigint      NOT NULL DEFAULT 0,
  rows_updated   bigint      NOT NULL DEFAULT 0,
  rows_unchanged bigint      NOT NULL DEFAULT 0,
  rows_rejected  bigint      NOT NULL DEFAULT 0,
  CONSTRAINT import_run_finished CHECK ((state = 'running') = (finished_at IS NULL))
);
CREATE INDEX import_run_unfinished ON import_run (spool) WHERE state = 'running';

CREATE TABLE import_rejection (
  import_id uuid    NOT NULL CONSTRAINT import_rejection_of_run REFERENCES import_run,
  line      bigint  NOT NULL,
  row_text  text    NOT NULL,
  cut       boolean NOT NULL,
  code      text    NOT NULL,
  message   text    NOT NULL,
  CONSTRAINT import_rejection_pk PRIMARY KEY (import_id, line)
);
