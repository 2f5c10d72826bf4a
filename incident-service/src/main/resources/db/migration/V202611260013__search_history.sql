-- What a version was found by, so that lists and counts can be read as of a day: the row as it was, without the
-- content beside it. Of older versions the names and texts are those of the present row; nothing else is known.
ALTER TABLE incident_version ADD COLUMN searched jsonb;

UPDATE incident_version v
SET searched = to_jsonb(i) - 'content' - 'search_text' || jsonb_build_object(
  'version', v.version, 'verification', v.verification, 'flags', to_jsonb(v.flags), 'updated_at', v.changed_at,
  'changed_by', v.changed_by, 'change_reason', v.change_reason, 'changed_fields', to_jsonb(v.changed_fields),
  'sharing', v.sharing, 'licence', v.content->'licence', 'occurred_on', v.content->'occurredOn',
  'ended_on', v.content->'endedOn', 'date_precision', v.content->'datePrecision', 'event_type', v.content->'eventType',
  'sub_event_type', v.content->'subEventType', 'country', v.content->'country', 'admin1', v.content->'admin1',
  'admin2', v.content->'admin2', 'latitude', v.content#>'{location,latitude}',
  'longitude', v.content#>'{location,longitude}', 'fatalities_low', v.content#>'{fatalities,low}',
  'fatalities_best', v.content#>'{fatalities,best}', 'fatalities_high', v.content#>'{fatalities,high}',
  'civilian_fatalities', v.content->'civilianFatalities', 'factors', v.content->'contributingFactors')
FROM incident i WHERE i.id = v.incident_id;

ALTER TABLE incident_version ALTER COLUMN searched SET NOT NULL;
