package org.strategywatch.incident.search;

/**
 * How far from its point an incident may have happened, by the precision of its place. A point told
 * without a precision is taken at its word.
 */
final class Uncertainty {

  /** Mean radius of the Earth, kilometres (IUGG). */
  static final double EARTH = 6371.0088;

  /** Kilometres; UCDP's where_prec 2. */
  static final int NEAR = 25;

  /** Kilometres: no unit of level 1 in the Sahel and around it reaches farther from its middle. */
  static final int UNIT = 1000;

  /** Kilometres: no country of Africa reaches farther from its middle. */
  static final int COUNTRY = 1500;

  /** Kilometres. */
  static final String SQL =
      """
      (CASE i.location_precision WHEN 'NEAR' THEN %d WHEN 'ADMIN2' THEN %d WHEN 'ADMIN1' THEN %d
       WHEN 'LINE_OR_AREA' THEN %d WHEN 'COUNTRY' THEN %d WHEN 'INTERNATIONAL' THEN %d ELSE 0 END)"""
          .formatted(NEAR, UNIT, UNIT, COUNTRY, COUNTRY, COUNTRY);

  static final String IS_POINT = "coalesce(i.location_precision, 'EXACT') IN ('EXACT', 'NEAR')";
  static final String IS_IN_ADMIN1 =
      "coalesce(i.location_precision, 'EXACT') IN ('EXACT', 'NEAR', 'ADMIN2', 'ADMIN1')";
  static final String IS_IN_ADMIN2 =
      "coalesce(i.location_precision, 'EXACT') IN ('EXACT', 'NEAR', 'ADMIN2')";

  private Uncertainty() {}
}
