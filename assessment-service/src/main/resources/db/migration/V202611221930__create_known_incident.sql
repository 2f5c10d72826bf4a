-- The newest version of every incident that events told of; series are counted from it at read time.
CREATE TABLE known_incident (
    id                  uuid   NOT NULL,
    version             bigint NOT NULL,
    state               text   NOT NULL,
    country             text,
    area                text,
    admin2              text,
    occurred_on         date,
    event_type          text,
    fatalities_low      integer,
    fatalities_best     integer,
    fatalities_high     integer,
    civilian_fatalities integer,
    groups              text[],
    sharing             text   NOT NULL,
    CONSTRAINT known_incident_pk PRIMARY KEY (id),
    CONSTRAINT known_incident_version_from_one CHECK (version >= 1),
    CONSTRAINT known_incident_state CHECK (state IN ('COUNTED', 'RETRACTED', 'ERASED')),
    CONSTRAINT known_incident_sharing
        CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
    CONSTRAINT known_incident_counted_is_placed
        CHECK (state <> 'COUNTED' OR (country IS NOT NULL AND occurred_on IS NOT NULL))
);

COMMENT ON COLUMN known_incident.area IS 'comparable name of admin 1: folded case and accents, without the kind of the unit';
COMMENT ON COLUMN known_incident.groups IS 'distinct names of non-state armed groups';

CREATE INDEX known_incident_country_date ON known_incident (country, occurred_on) WHERE state = 'COUNTED';

-- What DIFFUSION is a share of. Counts of second-level units with an OCHA P-code, November 2026;
-- a country that is not listed has no DIFFUSION rather than a wrong one.
CREATE TABLE admin2_units (
    country text    NOT NULL,
    units   integer NOT NULL,
    CONSTRAINT admin2_units_pk PRIMARY KEY (country),
    CONSTRAINT admin2_units_positive CHECK (units > 0)
);

INSERT INTO admin2_units (country, units) VALUES
    ('BF', 45), ('BJ', 77), ('CI', 108), ('CM', 58), ('DZ', 1541), ('GH', 260), ('GM', 49), ('GN', 34),
    ('GW', 39), ('LY', 22), ('ML', 53), ('MR', 63), ('NE', 67), ('NG', 774), ('SD', 189), ('SN', 46),
    ('TD', 70), ('TG', 40);

-- Which version of which incident a computation counted. No foreign key to the incident: a row stays when
-- the incident is erased.
CREATE TABLE computation_incident (
    computation_id   uuid   NOT NULL,
    incident_id      uuid   NOT NULL,
    incident_version bigint NOT NULL,
    CONSTRAINT computation_incident_pk PRIMARY KEY (computation_id, incident_id)
);

CREATE INDEX computation_incident_incident ON computation_incident (incident_id);
