package org.strategywatch.incident.incident;

import java.util.UUID;

/** What an incident has to know of the reports that were filed about it. */
public interface ReportsBehind {

  /** Of those that the caller may see, the sources that the incident cites included. */
  ReportSummary summary(IncidentSnapshot incident);

  /** Whether a person has filed any report about the incident. */
  boolean hasFiled(String subject, UUID incident);
}
