package org.strategywatch.assessment.brief;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.brief.Brief.Fact;
import org.strategywatch.assessment.brief.Brief.Statement;

/**
 * Writes a brief as GitHub Flavoured Markdown. Figures become tables; whatever somebody has typed
 * stays text.
 */
final class MarkdownWriter {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&$@]");
  private static final Pattern SCHEME = Pattern.compile("(?i)\\b(https?|ftp|mailto|www)([:.])");
  private static final Pattern LIST = Pattern.compile("^(\\s*)(\\d+)([.)])|^(\\s*)([-+=])");
  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

  private final Brief brief;
  private final Wording words;
  private final StringBuilder out = new StringBuilder();

  private MarkdownWriter(Brief brief) {
    this.brief = brief;
    words = brief.words();
  }

  static String write(Brief brief) {
    MarkdownWriter writer = new MarkdownWriter(brief);
    writer.opening();
    writer.figures();
    writer.analysis();
    writer.whatToDo();
    writer.method();
    return Printable.of(writer.out.toString());
  }

  private void opening() {
    out.append("# ").append(text(brief.title())).append("\n\n");
    if (brief.mark() != null) {
      paragraph("**" + brief.mark() + "**");
    }
    brief.notices().forEach(notice -> paragraph("> " + text(notice)));
    facts(brief.facts());
    heading("question");
    paragraph(text(brief.question()));
    heading("answer");
    paragraph("**" + text(brief.answer().verdict()) + "**");
    subheading(words.of("answer.change"));
    paragraph(text(String.join(" ", brief.answer().change())));
    subheading(words.of("answer.certainty"));
    brief.answer().certainty().forEach(sentence -> paragraph(text(sentence)));
    if (brief.summary() != null) {
      heading("summary");
      paragraph(text(brief.summary()));
    }
    dissents();
  }

  private void dissents() {
    if (brief.dissents().isEmpty()) {
      return;
    }
    heading("dissents");
    for (Brief.DissentRow it : brief.dissents()) {
      paragraph("**" + text(it.about()) + "** " + text(it.disputed()));
      it.lines().forEach(line -> paragraph(text(line)));
      paragraph("*" + text(it.origin()) + "*");
    }
  }

  private void ratings() {
    if (brief.ratings().isEmpty()) {
      return;
    }
    heading("ratings");
    paragraph(text(words.of("ratings.caption")));
    row(
        words.of("rating.subject"),
        words.of("rating.median"),
        words.of("rating.single"),
        words.of("rating.among"),
        words.of("rating.verdict"));
    rule("---", "---", "---", "---", "---");
    brief
        .ratings()
        .forEach(
            it -> row(it.subject(), it.value(), it.single(), it.amongAnalysts(), it.withVerdict()));
    out.append('\n');
  }

  private void figures() {
    Brief.Figures figures = brief.figures();
    heading("figures");
    paragraph(text(words.of("measures.caption")));
    row(
        words.of("measures.indicator"),
        words.of("measures.observed"),
        words.of("measures.expected"),
        words.of("measures.trend"),
        words.of("measures.simple"),
        words.of("measures.reading"));
    rule("---", "--:", "--:", "---", "---", "---");
    figures
        .measures()
        .forEach(
            it ->
                row(
                    it.indicator(),
                    it.observed(),
                    it.expected(),
                    it.againstTrend(),
                    it.beforeAfter(),
                    it.reading()));
    out.append('\n');
    if (figures.trend() != null) {
      subheading(figures.trend().title());
      paragraph(text(figures.trend().desc()));
      row(words.of("years.year"), words.of("measures.observed"), words.of("measures.expected"));
      rule("---", "--:", "--:");
      figures.years().forEach(it -> row(it.year(), it.observed(), it.expected()));
      out.append('\n');
    }
    if (figures.areas() != null) {
      subheading(figures.areas().title());
      row(
          words.of("areas.area"),
          words.of("areas.before"),
          words.of("areas.after"),
          words.of("areas.change"));
      rule("---", "--:", "--:", "--:");
      figures.areaRows().forEach(it -> row(it.area(), it.before(), it.after(), it.change()));
      out.append('\n');
    } else if (figures.areaNote() != null) {
      paragraph(text(figures.areaNote()));
    }
    if (figures.neighbourhood() != null) {
      neighbourhood(figures.neighbourhood());
    }
  }

  private void neighbourhood(Brief.Neighbourhood neighbourhood) {
    paragraph(text(neighbourhood.caption()));
    row(
        words.of("neighbours.place"),
        words.of("measures.observed"),
        words.of("measures.expected"),
        words.of("measures.trend"),
        words.of("measures.reading"));
    rule("---", "--:", "--:", "---", "---");
    neighbourhood
        .rows()
        .forEach(
            it -> row(it.place(), it.observed(), it.expected(), it.againstTrend(), it.reading()));
    out.append('\n');
  }

  private void analysis() {
    ratings();
    if (!brief.aspects().isEmpty()) {
      heading("aspects");
      row(words.of("aspect.aspect"), words.of("aspect.current"), words.of("aspect.proposed"));
      rule("---", "---", "---");
      brief
          .aspects()
          .forEach(
              it ->
                  row(it.aspect(), joined(it.current().text(), it.rating()), it.proposed().text()));
      out.append('\n');
    }
    statements("keyIssues", brief.keyIssues());
    statements("rootCauses", brief.rootCauses());
    statements("factors", brief.factors());
    if (!brief.lessons().isEmpty()) {
      heading("lessons");
      row(words.of("lesson.lesson"), words.of("lesson.implication"));
      rule("---", "---");
      brief
          .lessons()
          .forEach(
              it ->
                  row(
                      it.label() + ". " + it.text().text(),
                      joined(
                          it.implication() == null ? "" : it.implication().text(),
                          it.appliedIn())));
      out.append('\n');
    }
    if (!brief.partnerships().isEmpty()) {
      heading("partnerships");
      for (Brief.PartnershipBlock partnership : brief.partnerships()) {
        subheading(partnership.title().text());
        partnership
            .elements()
            .forEach(it -> item("**" + text(it.label()) + ".** " + text(it.text())));
        out.append('\n');
      }
    }
  }

  private void whatToDo() {
    if (!brief.priorities().isEmpty()) {
      heading("priorities");
      brief.priorities().forEach(it -> item(text(joined(it.text().text(), it.addresses()))));
      out.append('\n');
    }
    heading("recommendations");
    if (brief.recommendations().isEmpty()) {
      paragraph(text(words.of("recommendations.none")));
    } else {
      row(
          words.of("recommendation.recommendation"),
          words.of("recommendation.addressees"),
          words.of("recommendation.status"));
      rule("---", "---", "---");
      brief
          .recommendations()
          .forEach(
              it ->
                  row(
                      it.title().text() + "\n" + it.text().text() + "\n" + it.category(),
                      it.addressees(),
                      String.join("\n", it.standing())));
      out.append('\n');
    }
    if (brief.conclusion() != null) {
      heading("conclusion");
      paragraph(text(brief.conclusion()));
    }
  }

  private void method() {
    heading("changeMind");
    for (Brief.Considerations considerations : brief.changeMind()) {
      subheading(considerations.heading());
      considerations.lines().forEach(line -> item(text(line)));
      out.append('\n');
    }
    if (!brief.reviews().isEmpty()) {
      heading("reviews");
      brief.reviews().forEach(step -> item(text(step)));
      out.append('\n');
    }
    heading("method");
    brief.method().sentences().forEach(sentence -> paragraph(text(sentence)));
    facts(brief.method().facts());
    subheading(words.of("credits"));
    brief.method().credits().forEach(credit -> item(text(credit)));
  }

  private void statements(String heading, List<Statement> statements) {
    if (statements.isEmpty()) {
      return;
    }
    heading(heading);
    for (Statement it : statements) {
      item("**" + text(it.label()) + ".** " + text(it.text()) + " *" + text(it.detail()) + "*");
      for (Brief.EvidenceLine line : it.evidence()) {
        String note = line.note() == null ? "" : " – " + line.note();
        out.append("  ");
        item(text(words.of("evidence") + ", " + line.kind() + ": " + line.reference() + note));
      }
    }
    out.append('\n');
  }

  private void facts(List<Fact> facts) {
    facts.forEach(fact -> item("**" + text(fact.label()) + ":** " + text(fact.value())));
    out.append('\n');
  }

  private void heading(String key) {
    out.append("## ").append(text(words.of(key))).append("\n\n");
  }

  private void subheading(String heading) {
    out.append("### ").append(text(heading)).append("\n\n");
  }

  private void paragraph(String markdown) {
    out.append(markdown).append("\n\n");
  }

  private void item(String markdown) {
    out.append("- ").append(markdown).append('\n');
  }

  private void row(String... cells) {
    out.append("| ")
        .append(
            List.of(cells).stream().map(MarkdownWriter::cell).collect(Collectors.joining(" | ")))
        .append(" |\n");
  }

  private void rule(String... alignments) {
    out.append("| ").append(String.join(" | ", alignments)).append(" |\n");
  }

  private static String joined(String text, @Nullable String addition) {
    return addition == null ? text : text + " (" + addition + ")";
  }

  /** A cell is one line. */
  private static String cell(String text) {
    return BREAK
        .splitAsStream(text)
        .map(MarkdownWriter::escaped)
        .collect(Collectors.joining("<br>"));
  }

  private static String text(Passage passage) {
    return text(passage.text());
  }

  /** On one line, so that nothing in it can begin a block. */
  private static String text(String text) {
    return escaped(BREAK.matcher(text).replaceAll(" "));
  }

  private static String escaped(String text) {
    String plain = SPECIAL.matcher(text).replaceAll("\\\\$0");
    String unlinked = SCHEME.matcher(plain).replaceAll("$1\\\\$2");
    return LIST.matcher(unlinked).replaceAll("$1$4$2\\\\$3$5");
  }
}
