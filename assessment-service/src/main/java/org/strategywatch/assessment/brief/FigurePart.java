package org.strategywatch.assessment.brief;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.assessment.assessments.AgainstTrend;
import org.strategywatch.assessment.assessments.AssessmentDetail;
import org.strategywatch.assessment.assessments.AssessmentDetail.Path;
import org.strategywatch.assessment.assessments.BeforeAfter;
import org.strategywatch.assessment.assessments.Displacement;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.assessments.MeasureResponse;
import org.strategywatch.assessment.assessments.Phrase;
import org.strategywatch.assessment.brief.AreaChart.Rate;
import org.strategywatch.assessment.brief.Brief.AreaRow;
import org.strategywatch.assessment.brief.Brief.MeasureRow;
import org.strategywatch.assessment.brief.Brief.NeighbourRow;
import org.strategywatch.assessment.brief.Brief.Neighbourhood;
import org.strategywatch.assessment.brief.Brief.YearRow;
import org.strategywatch.assessment.indicators.ComputationBackground.Area;

/** What was measured: the table, the chart of the leading indicator, the diagram of areas. */
record FigurePart(BriefMaterial material, Wording words) {

  Brief.Figures figures() {
    Path leading = leading();
    List<Rate> rates = rates();
    boolean counted = detail().assessment().evidence().incidents() > 0;
    return new Brief.Figures(
        detail().assessment().measures().stream().map(this::row).toList(),
        counted ? chart(leading) : null,
        counted ? years(leading) : List.of(),
        rates.isEmpty() ? null : AreaChart.of(rates, words),
        rates.stream().map(this::row).toList(),
        rates.isEmpty() ? (counted ? words.of("areas.missing") : null) : words.of("areas.note"),
        neighbourhood());
  }

  /** Of the first indicator that answers for the neighbours together. */
  private @Nullable Neighbourhood neighbourhood() {
    Displacement displacement = detail().assessment().displacement();
    return displacement == null
        ? null
        : displacement.indicators().stream()
            .filter(it -> it.together().rateRatio() != null)
            .findFirst()
            .map(this::neighbourhood)
            .orElse(null);
  }

  private Neighbourhood neighbourhood(Displacement.ByIndicator it) {
    return new Neighbourhood(
        words.with("neighbours.caption", Phrase.of(it.indicator()).in(language())),
        Stream.concat(Stream.of(it.together()), it.single().stream()).map(this::row).toList());
  }

  private NeighbourRow row(Displacement.Beside beside) {
    return new NeighbourRow(
        place(beside),
        number(beside.observed(), 0),
        number(beside.expected(), 0),
        interval(beside.rateRatio(), beside.low(), beside.high()),
        Phrase.of(beside.classification()).in(language()));
  }

  private String place(Displacement.Beside beside) {
    if (beside.country() == null) {
      return words.of("neighbours.together");
    }
    String country = CountryCode.name(beside.country(), language().locale());
    return beside.admin1() == null ? country : beside.admin1() + ", " + country;
  }

  private Path leading() {
    return detail().paths().stream()
        .filter(path -> path.expected() != null)
        .findFirst()
        .orElse(detail().paths().getFirst());
  }

  private MeasureRow row(MeasureResponse measure) {
    AgainstTrend trend = measure.againstTrend();
    BeforeAfter simple = measure.beforeAfter();
    return new MeasureRow(
        Phrase.of(measure.indicator()).in(language()),
        number(trend.observed(), 0),
        number(trend.expected(), 0),
        interval(trend.rateRatio(), trend.low(), trend.high()),
        interval(simple.rateRatio(), simple.low(), simple.high()),
        Phrase.of(measure.classification()).in(language()));
  }

  private String interval(@Nullable Double ratio, @Nullable Double low, @Nullable Double high) {
    return ratio == null || low == null || high == null
        ? words.of("none")
        : words.with("interval", number(ratio, 2), number(low, 2), number(high, 2));
  }

  private TrendChart chart(Path path) {
    int start = monthsBefore(path);
    String name = Phrase.of(path.indicator()).in(language());
    boolean hasExpected = path.expected() != null;
    String observed =
        words.with(
            "chart.desc",
            language().month(path.first()),
            language().month(path.first().plusMonths(path.observed().size() - 1L)),
            language().month(detail().start()),
            mean(path.observed().subList(0, start)),
            mean(path.observed().subList(start, path.observed().size())));
    String expected =
        path.expected() == null
            ? words.of("chart.noExpected")
            : words.with(
                "chart.descExpected", mean(path.expected().subList(start, path.expected().size())));
    return TrendChart.of(
        path,
        detail().start(),
        words.with(hasExpected ? "chart.title" : "chart.titleObserved", name),
        observed + " " + expected,
        words);
  }

  /** How many months of the window lie before the start, which may lie outside of it. */
  private int monthsBefore(Path path) {
    long months = ChronoUnit.MONTHS.between(path.first(), detail().start());
    return (int) Math.clamp(months, 0, path.observed().size());
  }

  private String mean(List<Double> values) {
    return values.isEmpty()
        ? words.of("none")
        : number(values.stream().mapToDouble(it -> it).average().orElse(0), 1);
  }

  private List<YearRow> years(Path path) {
    List<YearRow> rows = new ArrayList<>();
    YearMonth last = path.first().plusMonths(path.observed().size() - 1L);
    for (int year = path.first().getYear(); year <= last.getYear(); year++) {
      int wanted = year;
      int[] months =
          IntStream.range(0, path.observed().size())
              .filter(i -> path.first().plusMonths(i).getYear() == wanted)
              .toArray();
      String name = Integer.toString(year);
      rows.add(
          new YearRow(
              months.length == 12 ? name : words.with("years.partial", name, months.length),
              number(IntStream.of(months).mapToDouble(path.observed()::get).sum(), 0),
              path.expected() == null
                  ? words.of("none")
                  : number(IntStream.of(months).mapToDouble(path.expected()::get).sum(), 0)));
    }
    return rows;
  }

  private List<Rate> rates() {
    Path any = detail().paths().getFirst();
    int before = monthsBefore(any);
    int after = any.observed().size() - before;
    return before == 0 || after == 0
        ? List.of()
        : material.areas().stream()
            .map(
                area ->
                    new Rate(
                        name(area), (double) area.before() / before, (double) area.after() / after))
            .sorted(AreaChart.BY_CHANGE)
            .toList();
  }

  private AreaRow row(Rate rate) {
    String change = number(Math.abs(rate.change()), 2);
    String sign = rate.change() > 0 ? "+" : rate.change() < 0 ? "−" : "±";
    return new AreaRow(
        rate.area(), number(rate.before(), 2), number(rate.after(), 2), sign + change);
  }

  /** Incidents taken before names were kept have the comparable one alone. */
  private String name(Area area) {
    if (area.area().isEmpty()) {
      return words.of("areas.unknown");
    }
    return area.name() != null
        ? area.name()
        : Stream.of(area.area().split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining(" "));
  }

  private String number(@Nullable Double value, int decimals) {
    return value == null ? words.of("none") : language().number(value, decimals);
  }

  private AssessmentDetail detail() {
    return material.detail();
  }

  private Language language() {
    return words.language();
  }
}
