-- Review by others than the authors, and what each analyst thinks under the own name.
ALTER TABLE assessment
    ADD COLUMN reviews  jsonb NOT NULL DEFAULT '{"steps": []}',
    ADD COLUMN ratings  jsonb NOT NULL DEFAULT '{"ratings": []}',
    ADD COLUMN dissents jsonb NOT NULL DEFAULT '{"dissents": []}',
    DROP CONSTRAINT assessment_status,
    DROP CONSTRAINT assessment_publication,
    ADD CONSTRAINT assessment_status CHECK (status IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUPERSEDED')),
    ADD CONSTRAINT assessment_publication
        CHECK ((status IN ('DRAFT', 'IN_REVIEW')) = (published_by IS NULL)
            AND (published_by IS NULL) = (published_at IS NULL));
