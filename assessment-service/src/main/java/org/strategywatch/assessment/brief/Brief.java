package org.strategywatch.assessment.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.assessments.Language;

/**
 * All that a brief says, in the order in which it says it, with every number and date written out.
 *
 * @param mark stands on each page, such as DRAFT
 * @param name of the file, without its ending
 * @param notices what a reader has to know before anything else
 */
record Brief(
    Language language,
    String name,
    @Nullable String mark,
    List<String> notices,
    Passage title,
    Passage question,
    List<Fact> facts,
    Answer answer,
    @Nullable Passage summary,
    List<DissentRow> dissents,
    Figures figures,
    List<RatingRow> ratings,
    List<AspectRow> aspects,
    List<Statement> keyIssues,
    List<Statement> rootCauses,
    List<Statement> factors,
    List<LessonRow> lessons,
    List<PartnershipBlock> partnerships,
    List<PriorityRow> priorities,
    List<RecommendationRow> recommendations,
    @Nullable Passage conclusion,
    List<Considerations> changeMind,
    List<String> reviews,
    Method method) {

  /** What the writers take their own words from. */
  Wording words() {
    return new Wording(language);
  }

  record Fact(String label, Passage value) {}

  /**
   * @param change what changed, with its interval
   * @param certainty likelihood and confidence, each in a sentence of its own (ICD 203), and why
   */
  record Answer(String verdict, List<String> change, List<Passage> certainty) {}

  /**
   * What was measured.
   *
   * @param areaNote what the diagram of areas is and is not, or why there is none
   */
  record Figures(
      List<MeasureRow> measures,
      @Nullable TrendChart trend,
      List<YearRow> years,
      @Nullable AreaChart areas,
      List<AreaRow> areaRows,
      @Nullable String areaNote,
      @Nullable Neighbourhood neighbourhood) {}

  /**
   * What happened next door, all together first.
   *
   * @param caption with the indicator
   */
  record Neighbourhood(String caption, List<NeighbourRow> rows) {}

  record NeighbourRow(
      String place, String observed, String expected, String againstTrend, String reading) {}

  record MeasureRow(
      String indicator,
      String observed,
      String expected,
      String againstTrend,
      String beforeAfter,
      String reading) {}

  record YearRow(String year, String observed, String expected) {}

  /** Incidents a month. */
  record AreaRow(String area, String before, String after, String change) {}

  /**
   * @param lines the opinion, and why
   * @param origin whose it is, and whether it was withdrawn
   */
  record DissentRow(String about, Passage disputed, List<Passage> lines, String origin) {}

  /**
   * @param value median and range
   * @param single one analyst's after another's
   */
  record RatingRow(
      String subject, String value, String single, String amongAnalysts, String withVerdict) {}

  record AspectRow(String aspect, Passage current, Passage proposed, @Nullable String rating) {}

  /**
   * @param detail pillar, criterion, reach and confidence
   */
  record Statement(String label, Passage text, String detail, List<EvidenceLine> evidence) {}

  record EvidenceLine(String kind, String reference, @Nullable String note) {}

  record LessonRow(
      String label, Passage text, @Nullable Passage implication, @Nullable String appliedIn) {}

  record PartnershipBlock(Passage title, List<Element> elements) {}

  record Element(String label, Passage text) {}

  record PriorityRow(Passage text, @Nullable String addresses) {}

  /**
   * @param standing one line an axis
   */
  record RecommendationRow(
      Passage title, Passage text, String category, String addressees, List<String> standing) {}

  record Considerations(String heading, List<Passage> lines) {}

  record Method(List<String> sentences, List<Fact> facts, List<String> credits) {}
}
