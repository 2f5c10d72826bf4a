CREATE TABLE partner (
  id         uuid        CONSTRAINT partner_pk PRIMARY KEY,
  name       text        NOT NULL
    CONSTRAINT partner_name_unique UNIQUE
    CONSTRAINT partner_name_form CHECK (name ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  roles      text[]      NOT NULL
    CONSTRAINT partner_roles_some CHECK (cardinality(roles) > 0)
    CONSTRAINT partner_roles_known CHECK (
      roles <@ ARRAY['READER', 'REPORTER', 'ANALYST', 'VERIFIER', 'PUBLISHER', 'OPERATOR', 'AUDITOR']),
  clearance  text        NOT NULL
    CONSTRAINT partner_clearance_known CHECK (clearance IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  created_at timestamptz NOT NULL
);
COMMENT ON COLUMN partner.name IS 'The subject of internal tokens, so it stands in histories: never renamed, never given to another partner';

CREATE TABLE api_key (
  id           uuid        CONSTRAINT api_key_pk PRIMARY KEY,
  partner      uuid        NOT NULL CONSTRAINT api_key_partner_fk REFERENCES partner (id),
  secret_hash  bytea       NOT NULL CONSTRAINT api_key_secret_hash_length CHECK (octet_length(secret_hash) = 32),
  development  boolean     NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz CONSTRAINT api_key_expires_later CHECK (expires_at > created_at),
  revoked_at   timestamptz,
  last_used_at timestamptz
);
CREATE INDEX api_key_partner ON api_key (partner);
COMMENT ON COLUMN api_key.development IS 'Made for one machine: a gateway that listens beyond loopback refuses to start while such a key is live';

CREATE TABLE signing_key (
  kid        text        CONSTRAINT signing_key_pk PRIMARY KEY,
  public_jwk text        NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE signing_key IS 'Public halves only, of every replica: each replica serves them all';
