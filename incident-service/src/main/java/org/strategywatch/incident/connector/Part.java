package org.strategywatch.incident.connector;

/** Of what a source has, in the order in which it is asked for. */
enum Part {
  EVENTS,
  DELETED
}
