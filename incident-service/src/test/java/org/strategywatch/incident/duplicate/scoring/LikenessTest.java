package org.strategywatch.incident.duplicate.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.incident.actor.RegisteredActor;
import org.strategywatch.incident.incident.IncidentRequests;

class LikenessTest {

  private static final String BARE =
      "{\"occurredOn\": \"2023-09-07\", \"eventType\": \"BATTLE\", \"country\": \"ML\"}";

  private static final String COMPLETE =
      """
      {"occurredOn": "2023-09-07", "datePrecision": "DAY", "eventType": "VIOLENCE_AGAINST_CIVILIANS",
       "country": "ML", "admin1": "Tombouctou", "admin2": "Gourma-Rharous", "place": "Banikane village",
       "location": {"latitude": 16.95, "longitude": -1.75}, "locationPrecision": "EXACT",
       "actors": [{"name": "JNIM"}, {"name": "Civilians"}], "fatalities": {"low": 60, "best": 64, "high": 70},
       "summary": "Boat on the river Niger attacked near Banikane, dozens of passengers killed"}
      """;

  @Test
  void score_whenNothingButDayAndTypeIsKnown_isLowHoweverAlike() {
    Likeness likeness = score(BARE, BARE);

    // -7 + log2(0.65 / (1/63)) + 0.5 = -1.144 bits
    assertThat(bits(likeness, Part.DAY)).isCloseTo(5.356, within(0.001));
    assertThat(bits(likeness, Part.EVENT_TYPE)).isEqualTo(0.5);
    assertThat(likeness.reasons()).hasSize(2);
    assertThat(likeness.score()).isEqualTo(0.312);
  }

  @Test
  void score_whenIdenticalAndComplete_isOne() {
    assertThat(score(COMPLETE, COMPLETE).score()).isEqualTo(1);
  }

  @Test
  void reasons_whenComplete_sayWhatWasComparedAndWhatItWeighs() {
    Likeness likeness =
        score(
            COMPLETE,
            COMPLETE
                .replace("2023-09-07", "2023-09-08")
                .replace("16.95", "17.04")
                .replace("Banikane village", "Banikane")
                .replace("\"JNIM\"", "\"Macina (JNIM)\"")
                .replace("\"low\": 60, \"best\": 64, \"high\": 70", "\"best\": 49"));

    assertThat(evidence(likeness, Part.DAY))
        .isEqualTo(
            new Evidence(
                Part.DAY, "2023-09-07", "2023-09-08", 1, Math.log(0.25 * 63 / 3) / Math.log(2)));
    assertThat(evidence(likeness, Part.DISTANCE).value()).isEqualTo(10.0);
    // 0.9 exp(-10.0²/50) = 0.1214 against 0.046
    assertThat(bits(likeness, Part.DISTANCE)).isCloseTo(1.40, within(0.001));
    assertThat(evidence(likeness, Part.PLACE))
        .isEqualTo(new Evidence(Part.PLACE, "banikane", "banikane", 1, 1.5));
    assertThat(evidence(likeness, Part.ACTORS).value()).isEqualTo(1);
    assertThat(bits(likeness, Part.ACTORS)).isCloseTo(0.830, within(0.001));
    assertThat(evidence(likeness, Part.DEATHS))
        .isEqualTo(new Evidence(Part.DEATHS, "60 to 70", "49", 1.22, 0.5));
    assertThat(evidence(likeness, Part.TEXT).value()).isEqualTo(1);
    assertThat(likeness.reasons()).noneMatch(reason -> reason.part() == Part.AREA);
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT, EXACT, 4.76",
    "NEAR, NEAR, 5.0",
    "ADMIN2, ADMIN2, 3.0",
    "ADMIN1, EXACT, 1.2",
    "LINE_OR_AREA, ADMIN1, 1.2"
  })
  void distance_whenThreeKilometresApart_weighsWhatThePrecisionIsWorth(
      String precision, String otherPrecision, double bits) {
    String near = COMPLETE.replace("16.95", "16.977");

    assertThat(
            bits(
                score(COMPLETE.replace("EXACT", precision), near.replace("EXACT", otherPrecision)),
                Part.DISTANCE))
        .isCloseTo(bits, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({"COUNTRY", "INTERNATIONAL"})
  void distance_whenAPinSaysNothing_isNoEvidenceAndTheUnitIs(String precision) {
    Likeness likeness = score(COMPLETE, COMPLETE.replace("EXACT", precision));

    assertThat(likeness.reasons()).noneMatch(reason -> reason.part() == Part.DISTANCE);
    assertThat(evidence(likeness, Part.AREA))
        .isEqualTo(
            new Evidence(
                Part.AREA, "tombouctou, gourma rharous", "tombouctou, gourma rharous", 2, 2.5));
  }

  @ParameterizedTest
  @CsvSource({
    "JNIM Militia, JNIM, 1",
    "Islamic State (IS), IS, 1",
    "Al-Qaeda (affiliated), al qaeda, 1",
    "Government of Mali, Military Forces of Mali, 0.5",
    "Ansar Dine, MUJAO, 0"
  })
  void actors_whenNamedDifferently_areComparedByTheirKeys(String one, String other, double value) {
    assertThat(
            evidence(
                    score(
                        COMPLETE.replace("\"JNIM\"", "\"" + one + "\""),
                        COMPLETE.replace("\"JNIM\"", "\"" + other + "\"")),
                    Part.ACTORS)
                .value())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "Barsalogho, Barsalogo village, 0.5",
    "Gao town, Gao, 1",
    "Koure Reserve, Kouré village, 0.5",
    "Gao, Gaho, 0",
    "Banikane, Bamba, 0"
  })
  void place_whenSpelledOtherwise_isAlike(String one, String other, double value) {
    assertThat(
            evidence(
                    score(
                        COMPLETE.replace("Banikane village", one),
                        COMPLETE.replace("Banikane village", other)),
                    Part.PLACE)
                .value())
        .isEqualTo(value);
  }

  @Test
  void text_whenOneCollectionTookBothFromOneReport_isNoEvidence() {
    String listed =
        COMPLETE
            .strip()
            .replaceFirst("}$", ", \"externalIds\": [{\"scheme\": \"ucdp-ged\", \"id\": \"%d\"}]}");

    assertThat(score(listed.formatted(1), listed.formatted(2)).reasons())
        .noneMatch(reason -> reason.part() == Part.TEXT);
  }

  @Test
  void actors_whenNobodyInParticular_areNoEvidence() {
    Likeness likeness = score(COMPLETE, COMPLETE.replace("\"JNIM\"", "\"Unidentified gunmen\""));

    assertThat(likeness.reasons()).noneMatch(reason -> reason.part() == Part.ACTORS);
  }

  @ParameterizedTest
  @CsvSource({
    "BATTLE, BATTLE, 0.5",
    "BATTLE, EXPLOSION_OR_REMOTE_VIOLENCE, 0",
    "BATTLE, ABDUCTION, -1.5",
    "PROTEST, BATTLE, -3",
    "THREAT, CHECKPOINT, 0"
  })
  void type_byWhatAnotherObserverMayCallIt(String one, String other, double bits) {
    assertThat(
            bits(
                score(BARE.replace("BATTLE", one), BARE.replace("BATTLE", other)), Part.EVENT_TYPE))
        .isEqualTo(bits);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "3, 3, 1", "64, 64, 2.5", "10, 12, 0.5", "10, 25, -0.5", "1, 120, -2"})
  void deaths_byHowManyTimesMore(int one, int other, double bits) {
    String deaths = BARE.replace("}", ", \"fatalities\": {\"best\": %d}}");

    assertThat(bits(score(deaths.formatted(one), deaths.formatted(other)), Part.DEATHS))
        .isEqualTo(bits);
  }

  @Test
  void collection_whenItListsBoth_speaksAgainstOneEvent() {
    String listed =
        BARE.replace("}", ", \"externalIds\": [{\"scheme\": \"ucdp-ged\", \"id\": \"%d\"}]}");

    assertThat(evidence(score(listed.formatted(1), listed.formatted(2)), Part.COLLECTION))
        .isEqualTo(new Evidence(Part.COLLECTION, "ucdp-ged 1", "ucdp-ged 2", 1, -7));
    assertThat(score(listed.formatted(1), listed.formatted(1)).reasons())
        .noneMatch(reason -> reason.part() == Part.COLLECTION);
  }

  @Test
  void reports_whenOneAddress_weighMoreThanOneOutlet() {
    String report =
        BARE.replace(
            "}",
            ", \"sources\": [{\"name\": \"AFP\", \"url\": \"https://example.org/%d\", \"publishedOn\": \"2023-09-08\"}]}");

    assertThat(bits(score(report.formatted(1), report.formatted(1)), Part.REPORT)).isEqualTo(3);
    assertThat(bits(score(report.formatted(1), report.formatted(2)), Part.REPORT)).isEqualTo(0.5);
  }

  @Test
  void score_furtherApartInTime_onlyFalls() {
    List<Double> bits =
        IntStream.rangeClosed(0, 60)
            .mapToObj(
                days ->
                    COMPLETE.replace(
                        "2023-09-07", LocalDate.of(2023, 9, 7).plusDays(days).toString()))
            .map(later -> bits(score(COMPLETE, later), Part.DAY))
            .toList();

    assertThat(bits).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(bits.get(4)).isLessThan(-7);
  }

  @Test
  void score_furtherApartInSpace_onlyFalls() {
    List<Double> bits =
        IntStream.rangeClosed(0, 300)
            .mapToObj(step -> COMPLETE.replace("16.95", Double.toString(16.95 + step / 100.0)))
            .map(further -> bits(score(COMPLETE, further), Part.DISTANCE))
            .toList();

    assertThat(bits).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(bits.getLast()).isLessThan(-10);
  }

  @Test
  void day_whenOpen_saysTheLessTheWiderItIs() {
    List<Double> bits =
        java.util.stream.Stream.of("DAY", "DAYS", "WEEK", "MONTH")
            .map(precision -> COMPLETE.replace("\"DAY\"", "\"" + precision + "\""))
            .map(open -> bits(score(COMPLETE, open), Part.DAY))
            .toList();

    assertThat(bits).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(bits.getLast()).isNegative();
  }

  @Test
  void score_ofAnyTwo_isTheSameBothWaysAndWithinZeroAndOne() {
    Random random = new Random(17);
    List<Account> accounts =
        IntStream.range(0, 120).mapToObj(_ -> RandomAccounts.next(random)).toList();

    for (Account one : accounts) {
      for (Account other : accounts) {
        Likeness likeness = Likeness.of(one, other);
        assertThat(likeness.score()).isBetween(0.0, 1.0);
        assertThat(likeness.score()).isEqualTo(Likeness.of(other, one).score());
        assertThat(likeness.reasons()).allMatch(reason -> Double.isFinite(reason.bits()));
      }
    }
  }

  @Test
  void actors_byTwoNamesOfOneRegisteredGroup_areInCommon() {
    String other = COMPLETE.replace("\"JNIM\"", "\"Groupe de soutien à l'islam et aux musulmans\"");

    assertThat(bits(score(COMPLETE, other), Part.ACTORS)).isNegative();
    assertThat(bits(score(COMPLETE, other, LikenessTest::registry), Part.ACTORS))
        .isCloseTo(0.83, within(0.001));
  }

  @Test
  void actors_whenAGroupHasAnArmyInItsName_areAGroup() {
    String army = COMPLETE.replace("\"JNIM\"", "\"Army of Testers\"");

    assertThat(bits(score(army, army), Part.ACTORS)).isZero();
    assertThat(bits(score(army, army, LikenessTest::registry), Part.ACTORS))
        .isCloseTo(0.83, within(0.001));
  }

  private static Optional<RegisteredActor> registry(String name) {
    return switch (name) {
      case "JNIM", "Groupe de soutien à l'islam et aux musulmans" ->
          Optional.of(
              new RegisteredActor(
                  "REBEL_GROUP", List.of("JNIM", "Groupe de soutien à l'islam et aux musulmans")));
      case "Army of Testers" ->
          Optional.of(new RegisteredActor("REBEL_GROUP", List.of("Army of Testers")));
      default -> Optional.empty();
    };
  }

  private static Likeness score(String one, String other) {
    return score(one, other, _ -> Optional.empty());
  }

  private static Likeness score(
      String one, String other, Function<String, Optional<RegisteredActor>> registry) {
    return Likeness.of(
        Account.of(IncidentRequests.of(one), registry),
        Account.of(IncidentRequests.of(other), registry));
  }

  private static double bits(Likeness likeness, Part part) {
    return evidence(likeness, part).bits();
  }

  private static Evidence evidence(Likeness likeness, Part part) {
    return likeness.reasons().stream()
        .filter(reason -> reason.part() == part)
        .findAny()
        .orElseThrow();
  }
}
