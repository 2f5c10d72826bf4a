-- The gazetteer: administrative units by their P-codes (OCHA), as they were last told.
CREATE TABLE place (
  pcode        text     CONSTRAINT place_pk PRIMARY KEY,
  country      text     NOT NULL CONSTRAINT place_country_alpha2 CHECK (country ~ '^[A-Z]{2}$'),
  level        smallint NOT NULL CONSTRAINT place_level_known CHECK (level IN (1, 2)),
  name         text     NOT NULL,
  name_key     text     NOT NULL,
  parent_pcode text     CONSTRAINT place_parent REFERENCES place,
  valid_from   date,
  valid_to     date,
  boundary     bytea,
  revision     bigint   NOT NULL,
  CONSTRAINT place_level_has_parent CHECK ((level = 1) = (parent_pcode IS NULL)),
  CONSTRAINT place_ends_after_start CHECK (valid_to >= valid_from)
);
CREATE INDEX place_by_country ON place (country, level, pcode);

-- Other names that people have found to mean a place.
CREATE TABLE place_name (
  pcode    text        NOT NULL CONSTRAINT place_name_of_place REFERENCES place,
  name     text        NOT NULL,
  name_key text        NOT NULL,
  added_by text        NOT NULL,
  added_at timestamptz NOT NULL,
  CONSTRAINT place_name_pk PRIMARY KEY (pcode, name_key)
);

-- Rises with every change of the gazetteer; whoever changes it holds the row.
CREATE TABLE gazetteer_revision (
  singleton boolean NOT NULL DEFAULT true CONSTRAINT gazetteer_revision_pk PRIMARY KEY,
  revision  bigint  NOT NULL,
  CONSTRAINT gazetteer_revision_singleton CHECK (singleton)
);
INSERT INTO gazetteer_revision (revision) VALUES (0);
