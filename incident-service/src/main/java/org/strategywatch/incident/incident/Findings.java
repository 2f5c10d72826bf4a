package org.strategywatch.incident.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.platform.web.problem.Violation;

/** What is found wrong with something that was sent, place by place. */
public final class Findings {

  /** Older than any collection of this kind; an earlier date is a slip of the pen. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final LocalDate today;
  private final List<Violation> violations = new ArrayList<>();

  /**
   * @param today in UTC; tomorrow is allowed because it may have begun where the thing happened
   */
  public Findings(LocalDate today) {
    this.today = today;
  }

  public void add(String pointer, String code, String message) {
    violations.add(Violation.atPointer(pointer, code, message));
  }

  /** A day that is neither long past nor to come. */
  public void checkDate(String pointer, @Nullable LocalDate date) {
    if (date != null && date.isBefore(EARLIEST)) {
      add(pointer, "IMPOSSIBLE_DATE", date + " is before " + EARLIEST);
    } else if (date != null && date.isAfter(today.plusDays(1))) {
      add(pointer, "IMPOSSIBLE_DATE", date + " is in the future");
    }
  }

  public void checkCode(String pointer, String list, @Nullable String code) {
    if (code != null && !CodeLists.contains(list, code)) {
      add(
          pointer,
          "UNKNOWN_CODE",
          "'%s' is not a code of the list %s".formatted(shown(code), list));
    }
  }

  /** A source with what it claims. */
  public void checkSource(String pointer, IncidentSource source) {
    checkCode(pointer + "/reliability", "sourceReliability", source.reliability());
    checkDate(pointer + "/publishedOn", source.publishedOn());
    SourceClaim claim = source.claim();
    if (claim != null) {
      checkDate(pointer + "/claim/occurredOn", claim.occurredOn());
    }
    String url = source.url();
    if (url != null && !url.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
      add(pointer + "/url", "INVALID_URL", "an http or https address is expected");
    }
  }

  public void checkOrder(String pointer, @Nullable Fatalities deaths) {
    violations.addAll(orderViolations(pointer, deaths));
  }

  /** That low ≤ best ≤ high does not hold for the numbers that are known. */
  static List<Violation> orderViolations(String pointer, @Nullable Fatalities deaths) {
    return deaths == null || deaths.inOrder()
        ? List.of()
        : List.of(Violation.atPointer(pointer, "OUT_OF_ORDER", "low ≤ best ≤ high must hold"));
  }

  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  static String shown(String text) {
    return text.length() <= 50 ? text : text.substring(0, 50) + "…";
  }
}
