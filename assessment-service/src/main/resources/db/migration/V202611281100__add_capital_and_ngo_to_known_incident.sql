-- What CAPITAL_THREAT and NGO_IMPACT count. Incidents known before, and the states that they had, have neither until
-- they change or are rebuilt from the topic: unknown, not false.
ALTER TABLE known_incident
    ADD COLUMN near_capital boolean,
    ADD COLUMN ngo_affected boolean;

COMMENT ON COLUMN known_incident.near_capital IS
    'within 100 km of a seat of the country''s government; null when place or seat is not known well enough to say';
COMMENT ON COLUMN known_incident.ngo_affected IS 'an organisation that brings aid was affected';
