package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.MonthCounts;
import org.strategywatch.assessment.indicators.NeighbourCounts;
import org.strategywatch.assessment.indicators.SourceShares;
import org.strategywatch.assessment.neighbours.Neighbour;
import org.strategywatch.assessment.neighbours.Surroundings;
import org.strategywatch.assessment.statistics.verdict.CertaintyLevel;
import org.strategywatch.assessment.statistics.verdict.Verdict;
import org.strategywatch.platform.web.security.SharingLabel;

class ComputationTest {

  private static final YearMonth START = YearMonth.of(2010, 1);

  @Test
  void run_whenGivenThirtyYears_takesLessThanTheTimeAllowed() {
    ComputationInputs inputs = inputs(360, Indicator.values(), LocalDate.of(2025, 12, 1));
    var threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;

    for (int i = 0; i < 15; i++) {
      long begin = threads.getCurrentThreadCpuTime();
      Computation.run(inputs);
      best = Math.min(best, threads.getCurrentThreadCpuTime() - begin);
    }

    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(200));
  }

  @Test
  void run_whenRepeatedOnStoredInputs_givesTheSameBytes() {
    ComputationInputs inputs = inputs(240, Indicator.values(), LocalDate.of(2025, 12, 1));
    String stored = CanonicalJson.write(inputs);

    ComputationInputs read = CanonicalJson.read(stored, ComputationInputs.class);

    assertThat(CanonicalJson.write(read)).isEqualTo(stored);
    assertThat(CanonicalJson.write(Computation.run(read)))
        .isEqualTo(CanonicalJson.write(Computation.run(inputs)));
  }

  @Test
  void reproduce_whenRecordedResultWasTouched_saysWhere() {
    ComputationInputs inputs =
        inputs(240, new Indicator[] {Indicator.ATTACKS}, LocalDate.of(2025, 12, 1));
    String result = CanonicalJson.write(Computation.run(inputs));

    ReproductionResponse answer =
        ReproductionResponse.of(inputs, result.replace("\"weight\":1.0", "\"weight\":2.0"));

    assertThat(answer.identical()).isFalse();
    assertThat(answer.differences())
        .containsExactly(new ReproductionResponse.Difference("/measures/0/weight", "2.0", "1.0"));
  }

  @ParameterizedTest
  @EnumSource(Indicator.class)
  void run_whenEveryMonthIsEmpty_saysThatItCannotSay(Indicator indicator) {
    List<MonthCounts> months = months(60, 0);

    ComputationResult result =
        Computation.run(
            inputs(months, new Indicator[] {indicator}, LocalDate.of(2025, 12, 1), null));

    assertThat(result.verdict()).isEqualTo(Verdict.INSUFFICIENT_EVIDENCE);
    assertThat(result.score()).isNull();
    assertThat(result.measures().getFirst().againstTrend().cannotSay()).isNotBlank();
    assertThat(CanonicalJson.write(result)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void run_whenTheLastMonthIsNotOver_trustsItLess() {
    LocalDate within = YearMonth.of(2000, 1).plusMonths(239).atDay(5);

    ComputationResult result =
        Computation.run(inputs(240, new Indicator[] {Indicator.ATTACKS}, within));

    assertThat(result.certainty()).isEqualTo(CertaintyLevel.VERY_LOW);
    assertThat(result.verdict()).isEqualTo(Verdict.INSUFFICIENT_EVIDENCE);
  }

  @Test
  void run_whenInputsAreOfTheMethodBefore_givesWhatItGave() {
    ComputationInputs now = inputs(240, Indicator.values(), LocalDate.of(2025, 12, 1));
    String stored = CanonicalJson.write(now);
    ComputationInputs before =
        CanonicalJson.read(
            stored
                .replaceFirst("\"alternatives\":.*?,\"areas\"", "\"areas\"")
                .replace("\"breaks\":[],", "")
                .replaceFirst("\"neighbours\":.*?,\"newest\"", "\"newest\"")
                .replace("\"methodVersion\":\"2.2\"", "\"methodVersion\":\"1.1\""),
            ComputationInputs.class);

    String result = CanonicalJson.write(Computation.run(before));

    assertThat(before.alternatives()).isNull();
    assertThat(before.breaks()).isNull();
    assertThat(result).contains("\"methodVersion\":\"1.1\"");
    assertThat(result)
        .doesNotContain("ONLY_CORROBORATED", "\"source\"", "\"label\"", "methodologyBreaks")
        .doesNotContain("\"displacement\"");
    assertThat(Computation.run(before).measures().get(4).sensitivity()).hasSize(5);
    assertThat(Computation.run(now).measures().get(4).sensitivity()).hasSize(16);
    assertThat(ReproductionResponse.of(before, result).identical()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "2.1"})
  void reproduce_whenRecordedByAnEarlierMethod_isIdentical(String version) throws IOException {
    ComputationInputs inputs =
        CanonicalJson.read(recorded(version + "-inputs.json"), ComputationInputs.class);

    ReproductionResponse answer =
        ReproductionResponse.of(inputs, recorded(version + "-result.json"));

    assertThat(inputs.methodVersion()).isEqualTo(version);
    assertThat(answer.differences()).isEmpty();
    assertThat(answer.identical()).isTrue();
  }

  /** Written by the release that had the method, never by the present one. */
  private static String recorded(String file) throws IOException {
    return Files.readString(Path.of("src/test/resources/recorded-computations", file));
  }

  /** Nine countries, of which eight are looked at singly. */
  private static Neighbours neighbours(Indicator[] indicators, List<MonthCounts> months) {
    List<Neighbour> all =
        IntStream.range(0, 9).mapToObj(i -> Neighbour.ofCountry("Q" + i)).toList();
    return Neighbours.of(
        List.of(indicators),
        new Surroundings(all, List.of()),
        new NeighbourCounts.Counted(
            IntStream.range(0, 9).mapToObj(_ -> months).toList(), months, SharingLabel.CLEAR));
  }

  /** As much as there can be: eight sources left out, each with a tenth of everything. */
  private static Alternatives alternatives(Indicator[] indicators, List<MonthCounts> months) {
    List<SourceShares.Share> shares =
        IntStream.range(0, 8)
            .mapToObj(i -> new SourceShares.Share("source " + i, alone(months, i)))
            .toList();
    return Alternatives.of(List.of(indicators), months, months, new SourceShares(shares, 0));
  }

  /** One incident every eighth month is known from this source alone. */
  private static Map<YearMonth, MonthCounts> alone(List<MonthCounts> months, int source) {
    return IntStream.range(0, months.size())
        .filter(i -> i % 8 == source && months.get(i).incidents() > 0)
        .mapToObj(months::get)
        .collect(
            Collectors.toMap(
                MonthCounts::month,
                it ->
                    new MonthCounts(
                        it.month(), 1, new MonthCounts.Deaths(1, 1, 1), 1, 1, 1, 0, 1, 0)));
  }

  private static ComputationInputs inputs(int length, Indicator[] indicators, LocalDate today) {
    List<MonthCounts> months = months(length, 9);
    return inputs(months, indicators, today, months.getLast().month().atDay(3));
  }

  private static ComputationInputs inputs(
      List<MonthCounts> months,
      Indicator[] indicators,
      LocalDate today,
      @Nullable LocalDate newest) {
    return new ComputationInputs(
        Computation.METHOD_VERSION,
        today,
        "ML",
        List.of(),
        START,
        java.util.Arrays.stream(indicators)
            .map(indicator -> new ComputationInputs.Weighted(indicator, 1))
            .toList(),
        SharingLabel.RED,
        months,
        newest,
        new TreeMap<>(),
        alternatives(indicators, months),
        List.of(),
        neighbours(indicators, months));
  }

  /** From 2000 on, or so that the start lies in the middle of five years. */
  private static List<MonthCounts> months(int length, int level) {
    YearMonth first = length < 120 ? START.minusMonths(length / 2) : YearMonth.of(2000, 1);
    return IntStream.range(0, length)
        .mapToObj(i -> month(first.plusMonths(i), level == 0 ? 0 : level + (i * 7) % 11))
        .toList();
  }

  private static MonthCounts month(YearMonth month, int count) {
    return new MonthCounts(
        month,
        count,
        new MonthCounts.Deaths(count, 2L * count + count % 3, 3L * count),
        count,
        count / 2,
        Math.min(count, 9),
        count % 5,
        count / 3,
        count / 4);
  }
}
