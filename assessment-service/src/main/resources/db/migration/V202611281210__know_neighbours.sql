-- Which first-level units of a country touch which others, as incident-service told last.
CREATE TABLE known_neighbour (
    country text   NOT NULL,
    version bigint NOT NULL,
    content jsonb  NOT NULL,
    CONSTRAINT known_neighbour_pk PRIMARY KEY (country),
    CONSTRAINT known_neighbour_version_from_one CHECK (version >= 1)
);

-- What an assessment was compared with: news from there make it stale too. Assessments from before have none.
ALTER TABLE assessment
    ADD COLUMN neighbours          text[] NOT NULL DEFAULT '{}',
    ADD COLUMN neighbour_countries text[] NOT NULL DEFAULT '{}';

COMMENT ON COLUMN assessment.neighbours IS 'country, slash, comparable name of an admin 1 or * for the whole country';

CREATE INDEX assessment_neighbour_countries ON assessment USING gin (neighbour_countries);
