-- One narrow row for each event that has not left yet: an event's own row, with its payload, is
-- written once and never again. The key finds it without another index.
CREATE TABLE outbox_waiting (
  position    bigint  NOT NULL,
  aggregateid text    NOT NULL,
  version     bigint  NOT NULL,
  created_on  date    NOT NULL,
  bytes       integer NOT NULL,
  CONSTRAINT outbox_waiting_pk PRIMARY KEY (position)
);

INSERT INTO outbox_waiting (position, aggregateid, version, created_on, bytes)
SELECT position, aggregateid, version, created_on, coalesce(octet_length(payload), 0)
FROM outbox WHERE NOT published;

ALTER TABLE outbox DROP COLUMN published;

-- Without a default: an instance of the release before, which would write no row that waits, must not
-- write an event that would then never leave.
ALTER TABLE outbox ADD COLUMN bytes integer NOT NULL DEFAULT 0;
ALTER TABLE outbox ALTER COLUMN bytes DROP DEFAULT;
