-- An imported incident as CSV, so that a file of a million is copied and not written anew. csv_of says of which version it is
-- and how it was written; where that is not the present version or today's way, the incident itself is read.
ALTER TABLE incident
  ADD COLUMN csv_row         text,
  ADD COLUMN csv_attribution text,
  ADD COLUMN csv_of          text,
  ADD CONSTRAINT incident_csv_whole CHECK ((csv_row IS NULL) = (csv_of IS NULL));

-- Rows of a few kilobytes stay whole in their page: compressing them took a third of the time of a COPY.
ALTER TABLE incident SET (toast_tuple_target = 8160);
