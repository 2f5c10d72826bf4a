package org.strategywatch.local.process;

/** How a child is asked to end: PostgreSQL's fast shutdown is INT, everything else takes TERM. */
public enum StopSignal {
  INT,
  TERM
}
