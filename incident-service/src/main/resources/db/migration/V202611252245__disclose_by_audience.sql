-- Beside its label: who may see an incident, how far its outline goes, and from when on.
ALTER TABLE incident
  ADD COLUMN audience            text[],
  ADD COLUMN operational_sharing text CONSTRAINT incident_operational_sharing_known
    CHECK (operational_sharing IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  ADD COLUMN released_at         timestamptz;

UPDATE incident SET released_at = recorded_at + interval '72 hours'
WHERE event_type = 'DETENTION' OR sub_event_type = 'SEXUAL_VIOLENCE';
