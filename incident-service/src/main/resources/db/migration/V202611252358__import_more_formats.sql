-- Formats are known to the code alone; each new one would need a migration else.
ALTER TABLE import_run DROP CONSTRAINT import_run_format_known;

-- head: the lines above the rows, without which the rejected ones cannot be read again.
ALTER TABLE import_run
  ADD COLUMN scheme  text,
  ADD COLUMN dry_run boolean NOT NULL DEFAULT false,
  ADD COLUMN head    text    NOT NULL DEFAULT '';

-- What a dry run has seen, so that it tells of a key that comes again what a real one would; emptied at its end.
CREATE TABLE import_rehearsal (
  import_id   uuid NOT NULL CONSTRAINT import_rehearsal_of_run REFERENCES import_run,
  scheme      text NOT NULL,
  external_id text NOT NULL,
  source_hash text NOT NULL,
  CONSTRAINT import_rehearsal_pk PRIMARY KEY (import_id, scheme, external_id)
);
