package org.strategywatch.incident.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.incident.incident.SourceClaim;

/**
 * By what a report can be known for a copy of another.
 *
 * @param source its name, folded; a news agency goes by one name however it is written
 * @param agency whose text it is, as it says itself or as the text's byline does
 * @param text folded
 * @param shingles every three words of the text that follow one another
 */
record Origin(
    String source,
    @Nullable String agency,
    @Nullable String textHash,
    String text,
    Set<String> shingles) {

  private static final int WORDS = 3;

  /** Fewer shingles than these are a phrase that anybody may hit upon. */
  private static final int LEAST_SHINGLES = 6;

  /** Copies lose their end or a sentence; what is left is nearly all of the shorter one. */
  private static final double SIMILAR = 0.8;

  private static final Map<String, String> AGENCIES =
      Map.ofEntries(
          Map.entry("agence france presse", "afp"),
          Map.entry("afp", "afp"),
          Map.entry("reuters", "reuters"),
          Map.entry("reuters news", "reuters"),
          Map.entry("thomson reuters", "reuters"),
          Map.entry("associated press", "ap"),
          Map.entry("the associated press", "ap"),
          Map.entry("ap", "ap"),
          Map.entry("xinhua", "xinhua"),
          Map.entry("xinhua news agency", "xinhua"),
          Map.entry("agencia efe", "efe"),
          Map.entry("efe", "efe"),
          Map.entry("dpa", "dpa"),
          Map.entry("deutsche presse agentur", "dpa"),
          Map.entry("ansa", "ansa"),
          Map.entry("anadolu", "anadolu"),
          Map.entry("anadolu agency", "anadolu"),
          Map.entry("agence anadolu", "anadolu"),
          Map.entry("panapress", "panapress"),
          Map.entry("apanews", "apanews"),
          Map.entry("tass", "tass"));

  /** "(AFP)", "BAMAKO (Reuters) -", "AFP – …", "avec AFP", "© AP". */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:^|[(©]\\s?|\\b(?:avec|with|par|by|source\\s?:)\\s)"
              + "(AFP|Agence France[- ]Presse|Reuters|AP|Associated Press|Xinhua|EFE|DPA|ANSA|Anadolu|PANAPRESS|APAnews|TASS)"
              + "(?=\\s?[)/–—-]|\\s*$)");

  static Origin of(ReportRequest report) {
    SourceClaim claim = report.claim();
    String said = claim == null || claim.text() == null ? "" : claim.text();
    String text = Folding.text(said);
    return new Origin(
        canonical(report.source()), agency(report, said), report.textHash(), text, shingles(text));
  }

  private static @Nullable String agency(ReportRequest report, String text) {
    if (report.agency() != null) {
      return canonical(report.agency());
    }
    String source = canonical(report.source());
    if (AGENCIES.containsValue(source)) {
      return source;
    }
    return byline(report.source()).or(() -> byline(text)).orElse(null);
  }

  private static Optional<String> byline(String text) {
    Matcher matcher = BYLINE.matcher(text);
    return matcher.find() ? Optional.of(canonical(matcher.group(1))) : Optional.empty();
  }

  private static String canonical(String name) {
    String folded = Folding.text(name);
    return AGENCIES.getOrDefault(folded, folded);
  }

  private static Set<String> shingles(String text) {
    List<String> words = List.of(text.split(" "));
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    return shingles;
  }

  /** Why the two count as one voice; empty when nothing says so. */
  Optional<String> sameAs(Origin other) {
    if (source.equals(other.source)) {
      return Optional.of("SAME_SOURCE");
    }
    if (agency != null && agency.equals(other.agency)) {
      return Optional.of("SAME_AGENCY");
    }
    if (textHash != null && textHash.equals(other.textHash)
        || !shingles.isEmpty() && text.equals(other.text)) {
      return Optional.of("SAME_TEXT");
    }
    return isSimilar(other) ? Optional.of("SIMILAR_TEXT") : Optional.empty();
  }

  private boolean isSimilar(Origin other) {
    Set<String> lesser = shingles.size() <= other.shingles.size() ? shingles : other.shingles;
    Set<String> greater = lesser == shingles ? other.shingles : shingles;
    long common = lesser.stream().filter(greater::contains).count();
    return lesser.size() >= LEAST_SHINGLES && common >= SIMILAR * lesser.size();
  }
}
