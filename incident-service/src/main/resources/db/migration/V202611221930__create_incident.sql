-- One row an incident: content is what was said, the other columns are computed from it for search and counting.
CREATE TABLE incident (
  id                  uuid        CONSTRAINT incident_pk PRIMARY KEY,
  version             bigint      NOT NULL CONSTRAINT incident_version_from_one CHECK (version >= 1),
  content             jsonb       NOT NULL,
  verification        text        NOT NULL CONSTRAINT incident_verification_known
    CHECK (verification IN ('REPORTED', 'CORROBORATED', 'VERIFIED', 'DISPUTED', 'RETRACTED')),
  flags               text[]      NOT NULL,
  recorded_by         text        NOT NULL,
  recorded_at         timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  changed_by          text        NOT NULL,
  change_reason       text,
  changed_fields      text[]      NOT NULL,
  sharing             text        NOT NULL CONSTRAINT incident_sharing_known
    CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  licence             text        NOT NULL CONSTRAINT incident_licence_known
    CHECK (licence IN ('OPEN', 'ATTRIBUTION', 'SHARE_ALIKE', 'NO_RAW_REDISTRIBUTION', 'INTERNAL')),
  occurred_on         date        NOT NULL,
  ended_on            date,
  date_precision      text        CONSTRAINT incident_date_precision_known
    CHECK (date_precision IN ('DAY', 'DAYS', 'WEEK', 'MONTH', 'LONGER')),
  event_type          text        NOT NULL CONSTRAINT incident_event_type_known
    CHECK (event_type IN ('BATTLE', 'EXPLOSION_OR_REMOTE_VIOLENCE', 'VIOLENCE_AGAINST_CIVILIANS', 'RIOT', 'PROTEST',
                          'STRATEGIC_DEVELOPMENT', 'THREAT', 'CHECKPOINT', 'CONFISCATION', 'ACCESS_DENIED', 'DETENTION',
                          'ABDUCTION', 'NEAR_MISS')),
  sub_event_type      text,
  country             text        NOT NULL CONSTRAINT incident_country_alpha2 CHECK (country ~ '^[A-Z]{2}$'),
  admin1              text,
  admin1_key          text,
  admin2              text,
  admin2_key          text,
  latitude            double precision CONSTRAINT incident_latitude_range CHECK (latitude BETWEEN -90 AND 90),
  longitude           double precision CONSTRAINT incident_longitude_range CHECK (longitude BETWEEN -180 AND 180),
  fatalities_low      integer     CONSTRAINT incident_fatalities_low_range CHECK (fatalities_low >= 0),
  fatalities_best     integer     CONSTRAINT incident_fatalities_best_range CHECK (fatalities_best >= 0),
  fatalities_high     integer     CONSTRAINT incident_fatalities_high_range CHECK (fatalities_high >= 0),
  civilian_fatalities integer     CONSTRAINT incident_civilian_fatalities_range CHECK (civilian_fatalities >= 0),
  actor_keys          text[]      NOT NULL,
  source_keys         text[]      NOT NULL,
  factors             text[]      NOT NULL,
  search_text         text        NOT NULL,
  search              tsvector    GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED,
  CONSTRAINT incident_ends_after_start CHECK (ended_on >= occurred_on)
);

CREATE INDEX incident_by_day ON incident (occurred_on, id);
CREATE INDEX incident_by_country_day ON incident (country, occurred_on, id);
CREATE INDEX incident_by_recording ON incident (recorded_at, id);
CREATE INDEX incident_by_deaths ON incident ((coalesce(fatalities_best, -1)), id);
CREATE INDEX incident_by_actor ON incident USING gin (actor_keys);
CREATE INDEX incident_by_text ON incident USING gin (search);

-- The state before each change; the present state is in incident.
CREATE TABLE incident_version (
  incident_id    uuid        NOT NULL CONSTRAINT incident_version_of_incident REFERENCES incident,
  version        bigint      NOT NULL,
  content        jsonb       NOT NULL,
  verification   text        NOT NULL,
  flags          text[]      NOT NULL,
  sharing        text        NOT NULL,
  changed_at     timestamptz NOT NULL,
  changed_by     text        NOT NULL,
  change_reason  text,
  changed_fields text[]      NOT NULL,
  CONSTRAINT incident_version_pk PRIMARY KEY (incident_id, version)
);

-- source_hash: the row as an import last brought it, so that a correction made here survives importing the same file again.
CREATE TABLE incident_external_id (
  scheme      text NOT NULL,
  external_id text NOT NULL,
  incident_id uuid NOT NULL CONSTRAINT incident_external_id_of_incident REFERENCES incident,
  source_hash text,
  CONSTRAINT incident_external_id_pk PRIMARY KEY (scheme, external_id)
);
CREATE INDEX incident_external_id_by_incident ON incident_external_id (incident_id);

-- The person behind a version, apart from the record so that it can be erased and is never shown.
CREATE TABLE incident_author (
  incident_id uuid   NOT NULL CONSTRAINT incident_author_of_incident REFERENCES incident,
  version     bigint NOT NULL,
  subject     text   NOT NULL,
  CONSTRAINT incident_author_pk PRIMARY KEY (incident_id, version)
);
