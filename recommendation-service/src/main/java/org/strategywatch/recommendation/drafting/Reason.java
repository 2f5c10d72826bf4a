package org.strategywatch.recommendation.drafting;

import org.strategywatch.recommendation.code.AddressedItem;

/** One thing in an assessment that calls for a recommendation, and the rule by which it does. */
sealed interface Reason {

  DefaultLink link();

  default AddressedItem addressed() {
    return new AddressedItem(link().kind(), link().code());
  }

  record Found(DefaultLink link, Finding finding) implements Reason {}

  record Measured(DefaultLink link, Measure measure) implements Reason {}

  record Judged(DefaultLink link, AssessmentFacts facts) implements Reason {}
}
