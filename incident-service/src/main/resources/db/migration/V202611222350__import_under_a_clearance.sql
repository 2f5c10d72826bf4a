-- An import changes nothing that its sender may not see; one that was under way counts as cleared for the least.
ALTER TABLE import_run ADD COLUMN clearance text NOT NULL DEFAULT 'CLEAR'
  CONSTRAINT import_run_clearance_known CHECK (clearance IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'));
ALTER TABLE import_run ALTER COLUMN clearance DROP DEFAULT;
