package org.strategywatch.assessment.alerts;

import org.strategywatch.platform.web.security.SharingLabel;

/**
 * A series that is scanned: the incidents of an area that readers with a clearance see.
 *
 * @param area comparable name of admin 1, empty for the whole country
 * @param sharing the clearance; only incidents with labels that it covers count
 */
record AlertSeries(String country, String area, SharingLabel sharing) {

  /** The whole country. */
  static final String WHOLE = "";
}
