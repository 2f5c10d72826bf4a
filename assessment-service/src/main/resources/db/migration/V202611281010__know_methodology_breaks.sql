-- The newest version of every methodology break that events told of.
CREATE TABLE known_methodology_break (
    id             uuid   NOT NULL,
    version        bigint NOT NULL,
    sharing        text   NOT NULL,
    source         text,
    changed_on     date,
    description_en text,
    description_fr text,
    countries      text[],
    CONSTRAINT known_methodology_break_pk PRIMARY KEY (id),
    CONSTRAINT known_methodology_break_version_from_one CHECK (version >= 1),
    CONSTRAINT known_methodology_break_sharing
        CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
    CONSTRAINT known_methodology_break_whole_or_erased
        CHECK (num_nonnulls(source, changed_on, description_en, countries) IN (0, 4))
);

COMMENT ON COLUMN known_methodology_break.source IS 'null, like all that follows, once the break is erased: the row keeps an older event from bringing it back';
COMMENT ON COLUMN known_methodology_break.countries IS 'empty when all are affected';

CREATE INDEX known_methodology_break_day ON known_methodology_break (changed_on);

-- A break may name the scheme of a source's ids. States of the past hold the whole row, so they have it too.
ALTER TABLE known_incident ADD COLUMN schemes text[];

COMMENT ON COLUMN known_incident.schemes IS
    'comparable names of the schemes of external ids; null for none, and for what was known before this column until it changes or is rebuilt';
