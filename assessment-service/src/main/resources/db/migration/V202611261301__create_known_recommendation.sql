-- The newest version of every recommendation that events told of.
CREATE TABLE known_recommendation (
    id            uuid   NOT NULL,
    version       bigint NOT NULL,
    assessment_id uuid,
    sharing       text   NOT NULL,
    content       jsonb,
    CONSTRAINT known_recommendation_pk PRIMARY KEY (id),
    CONSTRAINT known_recommendation_version_from_one CHECK (version >= 1),
    CONSTRAINT known_recommendation_sharing
        CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'))
);

COMMENT ON COLUMN known_recommendation.content IS 'null once it is erased: the row keeps an older event from bringing it back';

CREATE INDEX known_recommendation_assessment ON known_recommendation (assessment_id);
