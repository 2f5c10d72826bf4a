package org.strategywatch.assessment.findings;

/** Code list {@code criterion}: the six criteria of the OECD-DAC (2019). */
public enum Criterion {
  RELEVANCE,
  COHERENCE,
  EFFECTIVENESS,
  EFFICIENCY,
  IMPACT,
  SUSTAINABILITY
}
