package org.strategywatch.recommendation.recommendations;

import org.strategywatch.platform.web.security.Caller;

/**
 * Who does something.
 *
 * @param subject the person or key
 * @param partner the organisation
 */
record Actor(String subject, String partner) {

  /** The rules that draft and supersede. */
  static final Actor RULES = new Actor("drafting-rules", "strategywatch");

  static Actor of(Caller caller) {
    return new Actor(caller.subject(), caller.partner());
  }
}
