package org.strategywatch.incident.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.platform.web.problem.Violation;

/**
 * What must hold for an incident beyond the size of each field; names every place that is wrong.
 */
public final class IncidentRules {

  /** Older than any collection of this kind; an earlier date is a slip of the pen. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final IncidentRequest incident;
  private final LocalDate today;
  private final List<Violation> violations = new ArrayList<>();

  private IncidentRules(IncidentRequest incident, LocalDate today) {
    this.incident = incident;
    this.today = today;
  }

  /**
   * Everything that is wrong, the order of the deaths excepted: a person is asked to set that
   * right, an import keeps what its source says and flags it.
   *
   * @param today in UTC; tomorrow is allowed because it may have begun where the incident happened
   */
  public static List<Violation> violations(IncidentRequest incident, LocalDate today) {
    IncidentRules rules = new IncidentRules(incident, today);
    rules.checkDates();
    rules.checkCodes();
    rules.checkLists();
    return rules.violations;
  }

  /** The order of the deaths. */
  public static List<Violation> deathViolations(IncidentRequest incident) {
    Fatalities deaths = incident.fatalities();
    return deaths == null || deaths.inOrder()
        ? List.of()
        : List.of(
            Violation.atPointer("/fatalities", "OUT_OF_ORDER", "low ≤ best ≤ high must hold"));
  }

  private void checkDates() {
    checkDate("/occurredOn", incident.occurredOn());
    LocalDate end = incident.endedOn();
    if (end != null) {
      checkDate("/endedOn", end);
      if (end.isBefore(incident.occurredOn())) {
        add("/endedOn", "ENDS_BEFORE_START", "it is before occurredOn " + incident.occurredOn());
      }
    }
  }

  private void checkDate(String pointer, LocalDate date) {
    if (date.isBefore(EARLIEST)) {
      add(pointer, "IMPOSSIBLE_DATE", date + " is before " + EARLIEST);
    } else if (date.isAfter(today.plusDays(1))) {
      add(pointer, "IMPOSSIBLE_DATE", date + " is in the future");
    }
  }

  private void checkCodes() {
    checkCode("/eventType", "eventType", incident.eventType());
    checkSubEventType();
    checkCode("/datePrecision", "datePrecision", incident.datePrecision());
    checkCode("/locationPrecision", "locationPrecision", incident.locationPrecision());
    checkCode("/sharing", "sharing", incident.sharing());
    checkCode("/licence", "licence", incident.licence());
    checkCode("/operationalSharing", "sharing", incident.operationalSharing());
    if (!Countries.isKnown(incident.country())) {
      add(
          "/country",
          "UNKNOWN_COUNTRY",
          "'%s' is not an ISO 3166-1 alpha-2 code".formatted(shown(incident.country())));
    }
  }

  private void checkSubEventType() {
    String code = incident.subEventType();
    checkCode("/subEventType", "subEventType", code);
    if (code != null && CodeLists.contains("subEventType", code)) {
      String parent = CodeLists.parent("subEventType", code).orElseThrow();
      if (!parent.equals(incident.eventType())) {
        add("/subEventType", "WRONG_PARENT", code + " belongs to the eventType " + parent);
      }
    }
  }

  private void checkLists() {
    for (int i = 0; i < incident.actors().size(); i++) {
      checkCode("/actors/" + i + "/role", "actorRole", incident.actors().get(i).role());
      checkCode("/actors/" + i + "/kind", "actorKind", incident.actors().get(i).kind());
    }
    for (int i = 0; i < incident.contributingFactors().size(); i++) {
      String code = incident.contributingFactors().get(i);
      checkCode("/contributingFactors/" + i, "contributingFactor", code);
    }
    for (int i = 0; i < incident.sources().size(); i++) {
      checkSource("/sources/" + i, incident.sources().get(i));
    }
  }

  private void checkSource(String pointer, IncidentSource source) {
    checkCode(pointer + "/reliability", "sourceReliability", source.reliability());
    LocalDate published = source.publishedOn();
    if (published != null) {
      checkDate(pointer + "/publishedOn", published);
    }
    String url = source.url();
    if (url != null && !url.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
      add(pointer + "/url", "INVALID_URL", "an http or https address is expected");
    }
  }

  private void checkCode(String pointer, String list, @Nullable String code) {
    if (code != null && !CodeLists.contains(list, code)) {
      add(
          pointer,
          "UNKNOWN_CODE",
          "'%s' is not a code of the list %s".formatted(shown(code), list));
    }
  }

  private void add(String pointer, String code, String message) {
    violations.add(Violation.atPointer(pointer, code, message));
  }

  private static String shown(String text) {
    return text.length() <= 50 ? text : text.substring(0, 50) + "…";
  }
}
