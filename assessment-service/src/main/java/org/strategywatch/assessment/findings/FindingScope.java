package org.strategywatch.assessment.findings;

/** How far a finding reaches. */
public enum FindingScope {
  LOCAL,
  NATIONAL,
  REGIONAL
}
