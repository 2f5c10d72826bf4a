package org.strategywatch.incident.report;

/**
 * One point in which a report and the record cannot both be right.
 *
 * @param pointer to the incident's field
 * @param code DEATHS_DISJOINT: no number fits both; DEATHS_OUTSIDE: the report's best estimate is
 *     outside of the record's range; OTHER_DATE: the day is outside of the record's period, its
 *     precision counted in; OTHER_NUMBER: a count differs
 * @param recorded what the record says
 * @param claimed what the report says
 */
public record Contradiction(String pointer, String code, String recorded, String claimed) {}
