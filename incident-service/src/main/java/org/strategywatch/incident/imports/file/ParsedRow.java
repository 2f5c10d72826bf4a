package org.strategywatch.incident.imports.file;

import org.strategywatch.incident.incident.IncomingIncident;

/** What became of one row of a file. */
public sealed interface ParsedRow {

  /** The row says something that can be stored. */
  record Accepted(Line line, IncomingIncident incident) implements ParsedRow {}

  /** The row as it came, and why it was not taken. */
  record Rejected(Line line, String code, String message) implements ParsedRow {}
}
