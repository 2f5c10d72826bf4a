CREATE TABLE strategy (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL,
    country    text        NOT NULL,
    sharing    text        NOT NULL,
    content    jsonb       NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT strategy_pk PRIMARY KEY (id),
    CONSTRAINT strategy_version_from_one CHECK (version >= 1),
    CONSTRAINT strategy_country CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT strategy_sharing CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'))
);

CREATE INDEX strategy_country_id ON strategy (country, id);

CREATE TABLE strategy_version (
    strategy_id uuid        NOT NULL,
    version     bigint      NOT NULL,
    state       jsonb       NOT NULL,
    changed_by  text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    CONSTRAINT strategy_version_pk PRIMARY KEY (strategy_id, version),
    CONSTRAINT strategy_version_strategy FOREIGN KEY (strategy_id) REFERENCES strategy (id)
);

CREATE TABLE assessment (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    strategy_id      uuid        NOT NULL,
    strategy_version bigint      NOT NULL,
    intervention_id  uuid,
    country          text        NOT NULL,
    areas            text[]      NOT NULL,
    from_month       text        NOT NULL,
    to_month         text        NOT NULL,
    started_on       date        NOT NULL,
    status           text        NOT NULL,
    sharing          text        NOT NULL,
    stale_since      timestamptz,
    inputs           text        NOT NULL,
    result           text        NOT NULL,
    content          jsonb       NOT NULL,
    authors          text[]      NOT NULL,
    published_by     text,
    published_at     timestamptz,
    supersedes       uuid,
    superseded_by    uuid,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    CONSTRAINT assessment_pk PRIMARY KEY (id),
    CONSTRAINT assessment_strategy FOREIGN KEY (strategy_id) REFERENCES strategy (id),
    CONSTRAINT assessment_supersedes FOREIGN KEY (supersedes) REFERENCES assessment (id),
    CONSTRAINT assessment_superseded_by FOREIGN KEY (superseded_by) REFERENCES assessment (id),
    CONSTRAINT assessment_version_from_one CHECK (version >= 1),
    CONSTRAINT assessment_country CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT assessment_months
        CHECK (from_month ~ '^[0-9]{4}-[0-9]{2}$' AND to_month ~ '^[0-9]{4}-[0-9]{2}$' AND from_month <= to_month),
    CONSTRAINT assessment_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    CONSTRAINT assessment_sharing CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
    CONSTRAINT assessment_publication
        CHECK ((status = 'DRAFT') = (published_by IS NULL) AND (status = 'DRAFT') = (published_at IS NULL)),
    CONSTRAINT assessment_publisher_is_no_author CHECK (published_by IS NULL OR NOT published_by = ANY (authors))
);

COMMENT ON COLUMN assessment.inputs IS 'JSON text, kept to the byte: everything that the result was computed from';
COMMENT ON COLUMN assessment.result IS 'JSON text, kept to the byte: what reproduction compares with';

CREATE INDEX assessment_strategy_id ON assessment (strategy_id, id);
CREATE INDEX assessment_country_id ON assessment (country, id);

-- One published assessment a strategy or intervention; the rest are superseded.
CREATE UNIQUE INDEX assessment_one_published
    ON assessment (strategy_id, coalesce(intervention_id, strategy_id)) WHERE status = 'PUBLISHED';
