-- Which first-level units of a country touch which others, as it was last told: version and text of the event.
CREATE TABLE place_neighbours (
  country text   CONSTRAINT place_neighbours_pk PRIMARY KEY,
  version bigint NOT NULL CONSTRAINT place_neighbours_version_from_one CHECK (version >= 1),
  units   text   NOT NULL,
  CONSTRAINT place_neighbours_country_alpha2 CHECK (country ~ '^[A-Z]{2}$')
);
