-- What is pulled from the sources' own APIs. No row: never switched on. Secrets are never kept here.
CREATE TABLE connector (
  name         text        NOT NULL,
  enabled      boolean     NOT NULL,
  every_hours  integer     NOT NULL,
  countries    text[]      NOT NULL,
  from_year    integer,
  -- On whose behalf scheduled runs act: who set the schedule last.
  subject      text        NOT NULL,
  partner      text        NOT NULL,
  clearance    text        NOT NULL,
  due_at       timestamptz NOT NULL,
  -- One run at a time; the database's clock.
  lease_run    uuid,
  lease_until  timestamptz NOT NULL DEFAULT '-infinity',
  -- Where the next run goes on.
  query        text        NOT NULL DEFAULT '',
  part         text        NOT NULL DEFAULT 'EVENTS',
  page         integer     NOT NULL DEFAULT 0,
  sweep_began  timestamptz,
  since        text,
  next_since   text,
  CONSTRAINT connector_pk PRIMARY KEY (name),
  CONSTRAINT connector_every CHECK (every_hours BETWEEN 1 AND 8760)
);

CREATE TABLE connector_run (
  id           uuid        NOT NULL,
  connector    text        NOT NULL CONSTRAINT connector_run_of_connector REFERENCES connector,
  state        text        NOT NULL,
  started_by   text        NOT NULL,
  started_at   timestamptz NOT NULL,
  finished_at  timestamptz,
  failure      text,
  pages        integer     NOT NULL DEFAULT 0,
  bytes        bigint      NOT NULL DEFAULT 0,
  retracted    integer     NOT NULL DEFAULT 0,
  left_alone   integer     NOT NULL DEFAULT 0,
  imports      uuid[]      NOT NULL DEFAULT '{}',
  CONSTRAINT connector_run_pk PRIMARY KEY (id),
  CONSTRAINT connector_run_state CHECK (state IN ('running', 'completed', 'failed'))
);
CREATE INDEX connector_run_by_connector ON connector_run (connector, id DESC);
