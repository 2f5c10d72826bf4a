-- The tables behind outbox, inbox and idempotency keys. A service copies this text into its own
-- first Flyway migration: a migration inside a jar would change under the service on an upgrade.
-- Changes come as new statements for a new migration of each service, never as edits of these.

-- Outbox -----------------------------------------------------------------------------------------
-- id, aggregatetype, aggregateid, type and payload are named as Debezium's event router wants them.
-- position orders events: an aggregate's next version is written by a transaction that has seen the
-- one before committed, so its position is higher, whatever the clocks of the service's instances say.
-- The day is part of the key because a partitioned table demands it; the insert looks for the same
-- (aggregate, version) on other days.
CREATE SEQUENCE outbox_position;

CREATE TABLE outbox (
  position       bigint      NOT NULL DEFAULT nextval('outbox_position'),
  id             uuid        NOT NULL,
  aggregatetype  text        NOT NULL,
  aggregateid    text        NOT NULL,
  version        bigint      NOT NULL,
  type           text        NOT NULL,
  topic          text        NOT NULL,
  time           timestamptz NOT NULL,
  dataschema     text        NOT NULL,
  classification text        NOT NULL,
  traceparent    text,
  payload        text,
  published      boolean     NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL DEFAULT now(),
  created_on     date        NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date,
  CONSTRAINT outbox_pk PRIMARY KEY (aggregateid, version, created_on),
  CONSTRAINT outbox_version_from_one CHECK (version >= 1)
) PARTITION BY RANGE (created_on);

CREATE INDEX outbox_unpublished ON outbox (position) WHERE NOT published;

-- Takes what no daily partition covers; the relay makes partitions a week ahead.
CREATE TABLE outbox_default PARTITION OF outbox DEFAULT;

DO $$
DECLARE
  today date := (now() AT TIME ZONE 'UTC')::date;
BEGIN
  FOR ahead IN 0..7 LOOP
    EXECUTE format(
      'CREATE TABLE outbox_%s PARTITION OF outbox FOR VALUES FROM (%L) TO (%L)',
      to_char(today + ahead, 'YYYYMMDD'), today + ahead, today + ahead + 1);
  END LOOP;
END $$;

-- The one relay that may send; the epoch rises with every change of hands.
CREATE TABLE outbox_lease (
  singleton  boolean     NOT NULL DEFAULT true,
  holder     text        NOT NULL,
  epoch      bigint      NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT outbox_lease_pk PRIMARY KEY (singleton),
  CONSTRAINT outbox_lease_singleton CHECK (singleton)
);

INSERT INTO outbox_lease (holder, epoch, expires_at) VALUES ('nobody', 0, '-infinity');

-- Aggregates whose event at this position can never be sent; their later events wait behind it.
CREATE TABLE outbox_parked (
  aggregateid text        NOT NULL,
  position    bigint      NOT NULL,
  reason      text        NOT NULL,
  parked_at   timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT outbox_parked_pk PRIMARY KEY (aggregateid)
);

-- Inbox ------------------------------------------------------------------------------------------
CREATE TABLE inbox_claim (
  consumer   text        NOT NULL,
  event_id   uuid        NOT NULL,
  claimed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT inbox_claim_pk PRIMARY KEY (consumer, event_id)
);

CREATE INDEX inbox_claim_age ON inbox_claim USING brin (claimed_at);

-- How far each consumer has read; newest_at tells records of a recreated topic from old ones.
CREATE TABLE inbox_offset (
  consumer    text        NOT NULL,
  topic       text        NOT NULL,
  partition   integer     NOT NULL,
  next_offset bigint      NOT NULL DEFAULT 0,
  newest_at   timestamptz NOT NULL DEFAULT '-infinity',
  CONSTRAINT inbox_offset_pk PRIMARY KEY (consumer, topic, partition)
);

-- FAILED: could not be applied. WAITING: of the same key, behind one that failed.
CREATE TABLE inbox_dead_letter (
  id            bigint      GENERATED ALWAYS AS IDENTITY,
  consumer      text        NOT NULL,
  topic         text        NOT NULL,
  partition     integer     NOT NULL,
  record_offset bigint      NOT NULL,
  record_at     timestamptz NOT NULL,
  record_key    text,
  headers       jsonb       NOT NULL,
  value         bytea,
  state         text        NOT NULL,
  reason        text        NOT NULL,
  copied        boolean     NOT NULL DEFAULT false,
  parked_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT inbox_dead_letter_pk PRIMARY KEY (id),
  CONSTRAINT inbox_dead_letter_state CHECK (state IN ('FAILED', 'WAITING'))
);

CREATE INDEX inbox_dead_letter_key ON inbox_dead_letter (consumer, record_key, id);

-- Idempotency keys -------------------------------------------------------------------------------
-- status is null only while the first call is under way, which no other transaction can see.
CREATE TABLE idempotency_key (
  partner      text        NOT NULL,
  operation    text        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  status       integer,
  location     text,
  etag         text,
  body         text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pk PRIMARY KEY (partner, operation, key),
  CONSTRAINT idempotency_key_hash CHECK (octet_length(request_hash) = 32)
);

CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

-- What waits ------------------------------------------------------------------------------------
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
