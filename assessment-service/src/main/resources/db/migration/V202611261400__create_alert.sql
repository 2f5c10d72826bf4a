-- How the source spells the area; the folded name in "area" is for comparing, not for reading.
ALTER TABLE known_incident ADD COLUMN area_name text;

-- The series that are scanned for alerts: an area at a sharing label, for the readers who see up to that label.
-- A label is here once an incident of the area has carried it; where none has, the label below says the same.
CREATE TABLE alert_area (
    country    text    NOT NULL,
    area       text    NOT NULL,
    sharing    text    NOT NULL,
    due_since  timestamptz,
    changed_at timestamptz,
    scanned_to date,
    scanned_on date,
    withheld   boolean NOT NULL DEFAULT false,
    CONSTRAINT alert_area_pk PRIMARY KEY (country, area, sharing),
    CONSTRAINT alert_area_sharing CHECK (sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
    CONSTRAINT alert_area_due CHECK ((due_since IS NULL) = (changed_at IS NULL)),
    CONSTRAINT alert_area_scanned CHECK ((scanned_to IS NULL) = (scanned_on IS NULL))
);

COMMENT ON COLUMN alert_area.area IS 'comparable name of admin 1, empty for the whole country';
COMMENT ON COLUMN alert_area.due_since IS 'when the first change came that no scan has seen yet';
COMMENT ON COLUMN alert_area.changed_at IS 'when the last such change came';
COMMENT ON COLUMN alert_area.scanned_to IS 'the last day of the series at the last scan';
COMMENT ON COLUMN alert_area.scanned_on IS 'the day on which that scan was made, UTC';
COMMENT ON COLUMN alert_area.withheld IS 'the label of an incident has risen: nothing is shown until the next scan';

CREATE INDEX alert_area_due ON alert_area (due_since) WHERE due_since IS NOT NULL;

INSERT INTO alert_area (country, area, sharing, due_since, changed_at)
SELECT country, area, sharing, now(), now() FROM known_incident
    WHERE state = 'COUNTED' AND area <> '' GROUP BY country, area, sharing
UNION ALL
SELECT country, '', sharing, now(), now() FROM known_incident WHERE state = 'COUNTED' GROUP BY country, sharing;

CREATE TABLE alert (
    id                  uuid        NOT NULL,
    version             bigint      NOT NULL,
    country             text        NOT NULL,
    area                text        NOT NULL,
    area_name           text,
    sharing             text        NOT NULL,
    rule                text        NOT NULL,
    level               integer     NOT NULL,
    state               text        NOT NULL,
    window_from         date        NOT NULL,
    window_to           date        NOT NULL,
    observed            bigint,
    expected            double precision,
    threshold           double precision,
    incidents           bigint,
    cleared_on          date,
    watermark_incidents bigint      NOT NULL,
    watermark_newest    date,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    CONSTRAINT alert_pk PRIMARY KEY (id),
    CONSTRAINT alert_version_from_one CHECK (version >= 1),
    CONSTRAINT alert_series FOREIGN KEY (country, area, sharing) REFERENCES alert_area (country, area, sharing),
    CONSTRAINT alert_rule CHECK (rule IN ('HDX_SIGNALS', 'FARRINGTON_FLEXIBLE')),
    CONSTRAINT alert_state CHECK (state IN ('RAISED', 'CLEARED', 'WITHDRAWN')),
    CONSTRAINT alert_window CHECK (window_from <= window_to),
    CONSTRAINT alert_cleared CHECK ((state = 'CLEARED') = (cleared_on IS NOT NULL)),
    CONSTRAINT alert_withdrawn_has_no_numbers
        CHECK ((state = 'WITHDRAWN') = (num_nonnulls(observed, expected, threshold, incidents) = 0))
);

COMMENT ON COLUMN alert.incidents IS 'incidents of the window; with fewer than five its numbers are not shown';

CREATE INDEX alert_of_series ON alert (country, area, sharing);
CREATE INDEX alert_newest ON alert (window_to DESC, id DESC);
