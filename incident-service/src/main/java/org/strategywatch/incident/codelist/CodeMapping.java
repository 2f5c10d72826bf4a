package org.strategywatch.incident.codelist;

/**
 * What a code of another collection becomes here.
 *
 * @param scheme the collection: ucdp-ged, acled or hxl
 * @param field where its files have the code
 * @param foreign its code, as it writes it
 * @param code ours
 */
public record CodeMapping(String scheme, String field, String foreign, String code) {}
