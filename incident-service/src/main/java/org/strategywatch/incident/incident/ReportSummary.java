package org.strategywatch.incident.incident;

/**
 * How many reports the caller may see behind an incident.
 *
 * @param count of all, the sources that the incident cites included
 * @param filed how many of them were filed on their own
 * @param contradicting how many of them say something that the record denies
 */
public record ReportSummary(int count, int filed, int contradicting) {}
