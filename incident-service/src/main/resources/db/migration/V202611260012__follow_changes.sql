-- Where a change stands in the feed: the transaction that made it, in the row that it made. Inserts take the
-- default, which costs the import nothing; an update by whatever path is noted by the trigger.
ALTER TABLE incident
  ADD COLUMN changed_in   xid8    NOT NULL DEFAULT pg_current_xact_id(),
  ADD COLUMN release_told boolean NOT NULL DEFAULT false;

CREATE INDEX incident_by_change ON incident (changed_in, id);
CREATE INDEX incident_by_release ON incident (released_at) WHERE released_at IS NOT NULL AND NOT release_told;

-- What the markings were until a transaction changed them: whoever could see the incident then has to be told that
-- it is gone. A wait that was not over by then never let anybody see it.
CREATE TABLE incident_marking (
  incident_id         uuid        NOT NULL CONSTRAINT incident_marking_of_incident REFERENCES incident,
  changed_in          xid8        NOT NULL,
  sharing             text        NOT NULL,
  operational_sharing text,
  licence             text        NOT NULL,
  audience            text[],
  recorded_by         text        NOT NULL,
  released_at         timestamptz,
  CONSTRAINT incident_marking_pk PRIMARY KEY (incident_id, changed_in)
);

CREATE FUNCTION follow_incident_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  NEW.release_told := NEW.release_told AND NEW.released_at IS NOT DISTINCT FROM OLD.released_at;
  IF (OLD.sharing, OLD.operational_sharing, OLD.licence, OLD.audience, OLD.released_at)
     IS DISTINCT FROM (NEW.sharing, NEW.operational_sharing, NEW.licence, NEW.audience, NEW.released_at) THEN
    INSERT INTO incident_marking
    VALUES (OLD.id, NEW.changed_in, OLD.sharing, OLD.operational_sharing, OLD.licence, OLD.audience, OLD.recorded_by,
            CASE WHEN OLD.released_at > now() THEN 'infinity' ELSE OLD.released_at END)
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER incident_change BEFORE UPDATE ON incident
  FOR EACH ROW EXECUTE FUNCTION follow_incident_change();
