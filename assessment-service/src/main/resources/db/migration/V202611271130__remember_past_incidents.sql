-- What was known of incidents on a day: each state that another one has replaced.
ALTER TABLE known_incident ADD COLUMN stated_at timestamptz;

COMMENT ON COLUMN known_incident.stated_at IS
    'when the incident came to be so, by the service that records it; null for what was known before this column: since ever';

CREATE TABLE past_incident (
    id        uuid        NOT NULL,
    version   bigint      NOT NULL,
    country   text,
    stated_at timestamptz NOT NULL,
    state     jsonb       NOT NULL,
    CONSTRAINT past_incident_pk PRIMARY KEY (id, version)
);

COMMENT ON COLUMN past_incident.state IS 'the row of known_incident as it was';

CREATE INDEX past_incident_by_country ON past_incident (country, stated_at);

-- A trigger, so that no way of writing can forget it. What is erased is erased in the past as well.
CREATE FUNCTION remember_past_incident() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF new.state = 'ERASED' THEN
        DELETE FROM past_incident WHERE id = new.id;
    ELSE
        INSERT INTO past_incident (id, version, country, stated_at, state)
        VALUES (old.id, old.version, old.country, coalesce(old.stated_at, '-infinity'), to_jsonb(old))
        ON CONFLICT (id, version) DO NOTHING;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER known_incident_past AFTER UPDATE ON known_incident
    FOR EACH ROW WHEN (old.version < new.version) EXECUTE FUNCTION remember_past_incident();

-- The incidents of a country as they were known at a moment. Whoever may not see an incident today does not see what it was.
CREATE FUNCTION incidents_known_at(moment timestamptz, of_country text, labels text[])
RETURNS SETOF known_incident LANGUAGE sql STABLE AS $$
    SELECT k.* FROM known_incident k
    WHERE k.country = of_country AND coalesce(k.stated_at, '-infinity') <= moment
    UNION ALL
    SELECT was.*
    FROM past_incident p
      JOIN known_incident k ON k.id = p.id AND k.stated_at > moment AND k.sharing = ANY (labels)
      CROSS JOIN LATERAL jsonb_populate_record(NULL::known_incident, p.state) AS was
    WHERE p.country = of_country AND p.stated_at <= moment
      AND NOT EXISTS (
        SELECT FROM past_incident later
        WHERE later.id = p.id AND later.version > p.version AND later.stated_at <= moment)
$$;
