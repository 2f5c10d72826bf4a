-- A mistaken break is taken back and stays readable. The version is that of the events: the first says 1.
ALTER TABLE methodology_break
  ADD COLUMN version           bigint NOT NULL DEFAULT 1,
  ADD COLUMN withdrawn_by      text,
  ADD COLUMN withdrawn_at      timestamptz,
  ADD COLUMN withdrawal_reason text,
  ADD CONSTRAINT methodology_break_withdrawn_as_a_whole
    CHECK (num_nonnulls(withdrawn_by, withdrawn_at, withdrawal_reason) IN (0, 3)),
  ADD CONSTRAINT methodology_break_version_counts_the_withdrawal
    CHECK (version = CASE WHEN withdrawn_at IS NULL THEN 1 ELSE 2 END);
