-- The registry of actors. Relations hold the source's ids: the other actor may come with another file.
CREATE TABLE actor (
  id                   uuid   CONSTRAINT actor_pk PRIMARY KEY,
  scheme               text   NOT NULL,
  external_id          text   NOT NULL,
  name                 text   NOT NULL,
  other_names          text[] NOT NULL,
  kind                 text   NOT NULL CONSTRAINT actor_kind_known
    CHECK (kind IN ('STATE_FORCES', 'REBEL_GROUP', 'POLITICAL_MILITIA', 'IDENTITY_MILITIA', 'RIOTERS', 'PROTESTERS',
                    'CIVILIANS', 'EXTERNAL_OR_OTHER_FORCES', 'CRIMINAL', 'UNKNOWN')),
  countries            text[] NOT NULL,
  split_from           text[] NOT NULL,
  split_for_a_time_from text[] NOT NULL,
  joined               text[] NOT NULL,
  allied_in            text[] NOT NULL,
  revision             bigint NOT NULL,
  CONSTRAINT actor_external_id UNIQUE (scheme, external_id)
);

-- Aliases that people have added; an import leaves them alone.
CREATE TABLE actor_alias (
  actor_id uuid        NOT NULL CONSTRAINT actor_alias_of_actor REFERENCES actor,
  name     text        NOT NULL,
  name_key text        NOT NULL,
  added_by text        NOT NULL,
  added_at timestamptz NOT NULL,
  CONSTRAINT actor_alias_pk PRIMARY KEY (actor_id, name_key)
);

-- Rises with every change of the registry; whoever changes it holds the row.
CREATE TABLE actor_revision (
  singleton boolean NOT NULL DEFAULT true CONSTRAINT actor_revision_pk PRIMARY KEY,
  revision  bigint  NOT NULL,
  CONSTRAINT actor_revision_singleton CHECK (singleton)
);
INSERT INTO actor_revision (revision) VALUES (0);
