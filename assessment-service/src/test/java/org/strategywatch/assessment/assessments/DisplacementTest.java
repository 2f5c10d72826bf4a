package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.assessments.Displacement.Beside;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.MonthCounts;
import org.strategywatch.assessment.indicators.NeighbourCounts;
import org.strategywatch.assessment.neighbours.Neighbour;
import org.strategywatch.assessment.neighbours.Surroundings;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.verdict.Certainty.Factor;
import org.strategywatch.assessment.statistics.verdict.CertaintyLevel;
import org.strategywatch.assessment.statistics.verdict.DisplacementFinding;
import org.strategywatch.assessment.statistics.verdict.Verdict;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Six years that fall or rise at the start of the fourth. The numbers are those of an independent
 * computation of the same series (iteratively reweighted least squares in NumPy).
 */
class DisplacementTest {

  private static final YearMonth FIRST = YearMonth.of(2018, 1);
  private static final YearMonth START = YearMonth.of(2021, 1);

  private static final Neighbour SEGOU = new Neighbour("ML", "Segou", List.of("segou"));
  private static final Neighbour SAHEL = new Neighbour("BF", "Sahel", List.of("sahel"));

  @Test
  void run_whenItFellHereAndRoseNextDoor_suspectsThatItMoved() {
    ComputationResult result = run(72, around(SAHEL, SEGOU), series(6, 18, 72), series(9, 9, 72));

    Displacement found = found(result);
    assertThat(found.finding()).isEqualTo(DisplacementFinding.SUSPECTED);
    assertThat(found.neighbours()).isEqualTo(2);
    assertThat(found.notShownSingly()).isZero();
    Displacement.ByIndicator attacks = found.indicators().getFirst();
    assertThat(attacks.shifted()).isTrue();
    assertBeside(
        attacks.together(), 1.6583593048, 1.4730216352, 1.8670164226, 1116, 672.9542848667);
    Beside first = attacks.single().getFirst();
    assertThat(first.country() + "/" + first.admin1()).isEqualTo("BF/Sahel");
    assertThat(first.classification()).isEqualTo(IndicatorClass.DETERIORATED);
    assertBeside(first, 2.5409930696, 2.2621091541, 2.8542591626, 720, 283.3537834510);
    Beside second = attacks.single().get(1);
    assertThat(second.admin1()).isEqualTo("Segou");
    assertThat(second.classification()).isEqualTo(IndicatorClass.INCONCLUSIVE);
    assertBeside(second, 1.0170489868, 0.8937022894, 1.1574196976, 396, 389.3617762069);
  }

  @Test
  void run_whenSuspected_lowersCertaintyByOneStepAndLeavesTheScore() {
    ComputationResult alone = run(72, around());
    ComputationResult result = run(72, around(SAHEL), series(6, 18, 72));

    assertThat(alone.certainty()).isEqualTo(CertaintyLevel.MODERATE);
    assertThat(result.certainty()).isEqualTo(CertaintyLevel.LOW);
    assertThat(result.certaintySteps().getLast())
        .isEqualTo(
            new CertaintyStep(
                Factor.BIAS,
                -1,
                "Violence may have moved next door: it fell here while it rose among the neighbours"
                    + " together: ATTACKS, FATALITIES."));
    assertThat(result.score()).isEqualTo(alone.score());
    assertThat(result.verdict()).isEqualTo(Verdict.WORKING);
    assertThat(result.verdictText().en())
        .contains(
            "Violence may have moved next door: while it fell here, the neighbouring areas together"
                + " saw more than the trend before led to expect (incidents: ratio 2.54, 2.26 to"
                + " 2.85; deaths: ratio 2.54, 2.26 to 2.85).");
    assertThat(result.verdictText().fr())
        .contains("les territoires voisins en ont connu ensemble plus")
        .contains("incidents : rapport de 2,54, de 2,26 à 2,85");
  }

  @Test
  void run_whenItFellNextDoorToo_doesNotSeeIt() {
    ComputationResult result = run(72, around(Neighbour.ofCountry("BF")), series(18, 6, 72));

    assertThat(found(result).finding()).isEqualTo(DisplacementFinding.NOT_SEEN);
    assertThat(found(result).indicators().getFirst().shifted()).isFalse();
    assertThat(result.certainty()).isEqualTo(CertaintyLevel.MODERATE);
    assertThat(result.certaintySteps()).noneMatch(step -> step.factor() == Factor.BIAS);
    assertThat(found(result).text().en())
        .isEqualTo(
            "Nothing shows that violence moved to the neighbouring countries, taken together"
                + " (incidents: ratio 0.40, 0.36 to 0.45; deaths: ratio 0.40, 0.36 to 0.45).");
  }

  @Test
  void run_whenThereAreFivePointsAfterTheStart_cannotSay() {
    ComputationResult result = run(41, around(SAHEL), series(6, 18, 41));

    assertThat(found(result).finding()).isEqualTo(DisplacementFinding.CANNOT_SAY);
    assertThat(found(result).indicators().getFirst().together().cannotSay())
        .isEqualTo("5 usable months from 2021-01; 8 are needed.");
    assertThat(found(result).text().en())
        .isEqualTo(
            "Whether violence moved next door cannot be said, because the series of the strategy’s"
                + " own area do not answer.");
  }

  @Test
  void run_whenTheNeighboursHadNoIncident_cannotSay() {
    ComputationResult result = run(72, around(SAHEL), none(72));

    assertThat(found(result).finding()).isEqualTo(DisplacementFinding.CANNOT_SAY);
    assertThat(found(result).text().en())
        .endsWith("because the series of the neighbours do not answer.");
    assertThat(result.certainty()).isEqualTo(CertaintyLevel.MODERATE);
  }

  @Test
  void run_whenNeighboursAreNotKnown_saysSo() {
    Surroundings unknown = new Surroundings(List.of(), List.of("Azawad"));

    Displacement found = found(run(72, unknown));

    assertThat(found.finding()).isEqualTo(DisplacementFinding.CANNOT_SAY);
    assertThat(found.unknownAreas()).containsExactly("Azawad");
    assertThat(found.indicators()).isEmpty();
    assertThat(found.text().en())
        .isEqualTo(
            "Whether violence moved next door cannot be said, because its neighbours are not known.");
    assertThat(found.text().fr()).contains("car les voisins ne sont pas connus");
    assertThat(found(run(72, around())).text().en())
        .endsWith("because no neighbour on land is known.");
  }

  @Test
  void run_whenSomeNeighboursAreNotKnown_namesTheAreas() {
    Surroundings partly = new Surroundings(List.of(SAHEL), List.of("Azawad"));

    assertThat(found(run(72, partly, series(9, 9, 72))).text().en())
        .endsWith("The neighbours of these areas are not known: Azawad.");
  }

  @Test
  void run_whenThereAreTenNeighbours_showsTheEightWithTheMostIncidents() {
    Neighbour[] ten =
        IntStream.range(0, 10)
            .mapToObj(i -> new Neighbour("ML", "Area " + i, List.of("area " + i)))
            .toArray(Neighbour[]::new);
    List<List<MonthCounts>> counts =
        IntStream.range(0, 10).mapToObj(i -> series(10 + i, 10 + i, 72)).toList();

    Displacement found = found(run(72, around(ten), counts));

    assertThat(found.neighbours()).isEqualTo(10);
    assertThat(found.notShownSingly()).isEqualTo(2);
    assertThat(found.indicators().getFirst().single())
        .extracting(Beside::admin1)
        .containsExactly(
            "Area 9", "Area 8", "Area 7", "Area 6", "Area 5", "Area 4", "Area 3", "Area 2");
    assertThat(found.text().en())
        .endsWith(
            "Together means all 10 neighbours; only the 8 with the most incidents are shown one by"
                + " one.");
  }

  @Test
  void reproduce_whenNeighboursWereCounted_isIdentical() {
    ComputationInputs inputs =
        inputs(72, around(SAHEL, SEGOU), List.of(series(6, 18, 72), series(9, 9, 72)));
    String stored = CanonicalJson.write(inputs);
    String result = CanonicalJson.write(Computation.run(inputs));

    ComputationInputs read = CanonicalJson.read(stored, ComputationInputs.class);

    assertThat(CanonicalJson.write(read)).isEqualTo(stored);
    assertThat(ReproductionResponse.of(read, result).identical()).isTrue();
    assertThat(CanonicalJson.read(result, ComputationResult.class)).isNotNull();
  }

  private static void assertBeside(
      Beside beside, double ratio, double low, double high, double observed, double expected) {
    assertThat(beside.rateRatio()).isCloseTo(ratio, within(1e-8));
    assertThat(beside.low()).isCloseTo(low, within(1e-8));
    assertThat(beside.high()).isCloseTo(high, within(1e-8));
    assertThat(beside.observed()).isEqualTo(observed);
    assertThat(beside.expected()).isCloseTo(expected, within(1e-6));
  }

  private static Displacement found(ComputationResult result) {
    assertThat(result.displacement()).isNotNull();
    return java.util.Objects.requireNonNull(result.displacement());
  }

  private static Surroundings around(Neighbour... neighbours) {
    return new Surroundings(List.of(neighbours), List.of());
  }

  @SafeVarargs
  private static ComputationResult run(
      int months, Surroundings around, List<MonthCounts>... beside) {
    return run(months, around, List.of(beside));
  }

  private static ComputationResult run(
      int months, Surroundings around, List<List<MonthCounts>> beside) {
    return Computation.run(inputs(months, around, beside));
  }

  private static ComputationInputs inputs(
      int length, Surroundings around, List<List<MonthCounts>> beside) {
    List<MonthCounts> months = series(18, 6, length);
    List<Indicator> indicators = List.of(Indicator.ATTACKS, Indicator.FATALITIES);
    NeighbourCounts.Counted counted =
        new NeighbourCounts.Counted(beside, together(beside, length), SharingLabel.CLEAR);
    return new ComputationInputs(
        Computation.METHOD_VERSION,
        LocalDate.of(2026, 11, 26),
        "ML",
        List.of("Mopti"),
        START,
        indicators.stream().map(it -> new ComputationInputs.Weighted(it, 1)).toList(),
        SharingLabel.GREEN,
        months,
        months.getLast().month().atDay(3),
        new TreeMap<>(),
        null,
        List.of(),
        Neighbours.of(indicators, around, counted));
  }

  private static List<MonthCounts> together(List<List<MonthCounts>> beside, int length) {
    return IntStream.range(0, length)
        .mapToObj(
            i -> month(i, beside.stream().mapToLong(months -> months.get(i).incidents()).sum()))
        .toList();
  }

  private static List<MonthCounts> series(int before, int after, int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> month(i, (i < 36 ? before : after) + (i * 7) % 5))
        .toList();
  }

  private static List<MonthCounts> none(int length) {
    return IntStream.range(0, length).mapToObj(i -> month(i, 0)).toList();
  }

  /** One death an incident. */
  private static MonthCounts month(int number, long count) {
    return new MonthCounts(
        FIRST.plusMonths(number),
        count,
        new MonthCounts.Deaths(count, count, count),
        count,
        count,
        0,
        0,
        0,
        0);
  }
}
