-- Blocking for duplicates: same country, days near, and a box around the point or, without a point worth the name, the area.
CREATE INDEX incident_by_country_day_point ON incident (country, occurred_on, latitude, longitude);
CREATE INDEX incident_without_point ON incident (country, occurred_on)
  WHERE latitude IS NULL
     OR (content ->> 'locationPrecision') IN ('ADMIN1', 'LINE_OR_AREA', 'COUNTRY', 'INTERNATIONAL');
