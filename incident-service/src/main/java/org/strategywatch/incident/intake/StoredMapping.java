package org.strategywatch.incident.intake;

/**
 * A form's mapping as it is kept.
 *
 * @param version counted from 1
 */
record StoredMapping(FormMapping mapping, long version) {}
