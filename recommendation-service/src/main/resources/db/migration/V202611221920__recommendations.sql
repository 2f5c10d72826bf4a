-- What is known here of an assessment; it comes from events, never from a call.
CREATE TABLE known_assessment (
  id            uuid    NOT NULL,
  version       bigint  NOT NULL,
  status        text    NOT NULL,
  country       text    NOT NULL,
  verdict       text,
  certainty     text,
  direction     text,
  sharing       text    NOT NULL,
  drafted       boolean NOT NULL DEFAULT false,
  superseded_by uuid,
  CONSTRAINT known_assessment_pk PRIMARY KEY (id),
  CONSTRAINT known_assessment_version CHECK (version >= 0),
  CONSTRAINT known_assessment_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
  CONSTRAINT known_assessment_sharing CHECK (
    sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'))
);

CREATE TABLE recommendation (
  id                   uuid             NOT NULL,
  version              bigint           NOT NULL,
  origin               text             NOT NULL,
  assessment_id        uuid,
  continues            uuid,
  country              text             NOT NULL,
  category             text             NOT NULL,
  title                jsonb            NOT NULL,
  text                 jsonb            NOT NULL,
  rationale            jsonb,
  addressees           varchar[]        NOT NULL,
  beneficiaries        varchar[]        NOT NULL,
  outcome_goals        varchar[]        NOT NULL,
  practices            varchar[]        NOT NULL,
  addresses            jsonb            NOT NULL,
  priority_parts       jsonb            NOT NULL,
  priority_score       double precision NOT NULL,
  status               text             NOT NULL,
  response             text             NOT NULL,
  implementation       text             NOT NULL,
  verification         text             NOT NULL,
  effect               text             NOT NULL,
  claimed_by           text,
  due_on               date,
  sharing              text             NOT NULL,
  created_by           text             NOT NULL,
  created_at           timestamptz      NOT NULL,
  updated_at           timestamptz      NOT NULL,
  CONSTRAINT recommendation_pk PRIMARY KEY (id),
  CONSTRAINT recommendation_assessment FOREIGN KEY (assessment_id) REFERENCES known_assessment (id),
  CONSTRAINT recommendation_continues FOREIGN KEY (continues) REFERENCES recommendation (id),
  CONSTRAINT recommendation_version CHECK (version >= 1),
  CONSTRAINT recommendation_origin CHECK (origin IN ('RULE', 'ANALYST')),
  CONSTRAINT recommendation_priority CHECK (priority_score BETWEEN 0 AND 1),
  CONSTRAINT recommendation_status CHECK (status IN ('DRAFT', 'OPEN', 'CLOSED')),
  CONSTRAINT recommendation_response CHECK (
    response IN ('PENDING', 'ACCEPTED', 'PARTLY_ACCEPTED', 'NOTED', 'REJECTED')),
  CONSTRAINT recommendation_implementation CHECK (
    implementation IN (
      'NOT_STARTED', 'IN_PROGRESS', 'PARTLY_IMPLEMENTED', 'IMPLEMENTED',
      'NOT_IMPLEMENTED_CLOSED', 'SUPERSEDED', 'NO_LONGER_APPLICABLE')),
  CONSTRAINT recommendation_verification CHECK (
    verification IN ('UNVERIFIED', 'CLAIMED', 'CONTESTED', 'CORROBORATED', 'VERIFIED')),
  CONSTRAINT recommendation_effect CHECK (
    effect IN (
      'TOO_EARLY', 'NO_EFFECT_SEEN', 'EFFECT_SEEN', 'ADVERSE_EFFECT', 'NOT_MEASURABLE')),
  CONSTRAINT recommendation_sharing CHECK (
    sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'))
);

-- A rule drafts one recommendation for each category of an assessment, however often it runs.
CREATE UNIQUE INDEX recommendation_drafted_once
  ON recommendation (assessment_id, category) WHERE origin = 'RULE';
CREATE INDEX recommendation_by_assessment ON recommendation (assessment_id);
CREATE INDEX recommendation_by_priority ON recommendation (priority_score, id);
CREATE INDEX recommendation_by_age ON recommendation (created_at, id);

CREATE TABLE recommendation_history (
  id                uuid        NOT NULL,
  recommendation_id uuid        NOT NULL,
  version           bigint      NOT NULL,
  axis              text        NOT NULL,
  from_state        text        NOT NULL,
  to_state          text        NOT NULL,
  reason            text        NOT NULL,
  subject           text        NOT NULL,
  partner           text        NOT NULL,
  at                timestamptz NOT NULL,
  CONSTRAINT recommendation_history_pk PRIMARY KEY (id),
  CONSTRAINT recommendation_history_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id),
  CONSTRAINT recommendation_history_axis CHECK (
    axis IN ('RESPONSE', 'IMPLEMENTATION', 'VERIFICATION')),
  CONSTRAINT recommendation_history_moves CHECK (from_state <> to_state)
);

CREATE INDEX recommendation_history_order ON recommendation_history (recommendation_id, id);
