-- What a brief says beside the monthly numbers: where the incidents were, and whose records they are.
ALTER TABLE known_incident
    ADD COLUMN licence     text,
    ADD COLUMN attribution text;

COMMENT ON COLUMN known_incident.attribution IS 'whom to name, in the words that the collection asks for';

-- Counted when an assessment is computed, so that it says the same for ever. Assessments from before have no rows.
CREATE TABLE computation_area (
    computation_id uuid   NOT NULL,
    area           text   NOT NULL,
    name           text,
    before_start   bigint NOT NULL,
    from_start     bigint NOT NULL,
    CONSTRAINT computation_area_pk PRIMARY KEY (computation_id, area)
);

COMMENT ON COLUMN computation_area.area IS 'comparable name of admin 1, empty for incidents without one';

CREATE TABLE computation_credit (
    computation_id uuid   NOT NULL,
    licence        text   NOT NULL,
    attribution    text   NOT NULL,
    incidents      bigint NOT NULL,
    CONSTRAINT computation_credit_pk PRIMARY KEY (computation_id, licence, attribution)
);
