package org.strategywatch.local.sample;

import java.util.List;

/**
 * An invented first-level area: four districts with five places each, on a patch of open ocean
 * around the crossing of equator and prime meridian, so that no pin ever falls on a real country.
 *
 * @param shareBefore its part of the violence before the strategy starts
 * @param shareAfter its part afterwards: three areas gain, and some of the violence moves east
 */
record SyntheticRegion(
    String name, double south, double west, double shareBefore, double shareAfter) {

  static final List<SyntheticRegion> ALL =
      List.of(
          new SyntheticRegion("Example North", 1.6, -4.4, 0.26, 0.20),
          new SyntheticRegion("Example Centre", 0.2, -4.4, 0.24, 0.18),
          new SyntheticRegion("Example South", -1.2, -4.4, 0.18, 0.14),
          new SyntheticRegion("Example East", 0.2, -3.0, 0.12, 0.26),
          new SyntheticRegion("Example West", 0.2, -5.8, 0.14, 0.15),
          new SyntheticRegion("Example Capital", -1.2, -3.0, 0.06, 0.07));

  private static final int DISTRICTS = 4;
  private static final int ROW = 2;
  private static final int PLACES = 5;

  /** Spreads the places of a district over both directions. */
  private static final int STRIDE = 3;

  private static final double DISTRICT_DEGREES = 0.6;

  static SyntheticRegion draw(SeededDraws draws, boolean strategyRuns) {
    return draws.weighted(
        ALL, ALL.stream().map(r -> strategyRuns ? r.shareAfter : r.shareBefore).toList());
  }

  Spot spot(SeededDraws draws) {
    int district = draws.below(DISTRICTS);
    int place = draws.below(PLACES);
    double latitude = south + alongSide(district / ROW, place);
    double longitude = west + alongSide(district % ROW, place * STRIDE % PLACES);
    int number = (ALL.indexOf(this) * DISTRICTS + district) * PLACES + place + 1;
    return new Spot(
        name,
        name + " District " + (district + 1),
        "Specimen Town " + number,
        new SyntheticIncident.Location(rounded(latitude), rounded(longitude)));
  }

  private static double alongSide(int district, int place) {
    return (district + 0.18 + 0.16 * place) * DISTRICT_DEGREES;
  }

  private static double rounded(double degrees) {
    return StrictMath.rint(degrees * 1_000) / 1_000;
  }

  /** Where an incident happened. */
  record Spot(String admin1, String admin2, String place, SyntheticIncident.Location location) {}
}
