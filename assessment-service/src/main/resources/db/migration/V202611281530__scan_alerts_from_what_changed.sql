-- A scan judges again only what a change can have moved. Where these are unknown, it judges the whole series.
ALTER TABLE alert_area ADD COLUMN first_day date, ADD COLUMN changed_from date;

COMMENT ON COLUMN alert_area.first_day IS 'the day of the oldest incident at the last scan; null where there was none or it is not known';
COMMENT ON COLUMN alert_area.changed_from IS 'the earliest day that changed since the last scan; null in a series that is due means any';
