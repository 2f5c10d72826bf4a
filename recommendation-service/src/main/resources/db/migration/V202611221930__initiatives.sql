CREATE TABLE initiative (
  id                 uuid        NOT NULL,
  version            bigint      NOT NULL,
  kind               text        NOT NULL,
  title              jsonb       NOT NULL,
  description        jsonb       NOT NULL,
  country            text        NOT NULL,
  partners           text[]      NOT NULL,
  areas              text[]      NOT NULL,
  started_on         date,
  ended_on           date,
  recommendation_ids uuid[]      NOT NULL,
  sharing            text        NOT NULL,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  CONSTRAINT initiative_pk PRIMARY KEY (id),
  CONSTRAINT initiative_version CHECK (version >= 1),
  CONSTRAINT initiative_kind CHECK (
    kind IN (
      'COMMUNITY_ENGAGEMENT', 'CAPACITY_BUILDING', 'REGIONAL_COOPERATION', 'ECONOMIC_DEVELOPMENT',
      'EDUCATION_AND_AWARENESS', 'TECHNOLOGY_INTEGRATION', 'INCLUSIVE_GOVERNANCE',
      'COMMUNITY_RESILIENCE', 'EDUCATIONAL_REFORM', 'GOVERNANCE_STRENGTHENING')),
  CONSTRAINT initiative_period CHECK (ended_on >= started_on),
  CONSTRAINT initiative_sharing CHECK (
    sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'))
);

CREATE INDEX initiative_by_age ON initiative (created_at, id);
