package org.strategywatch.incident.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * What people know of a date is often a month. {@code "occurredOn": "2024-09"} is taken as the
 * first day with the precision MONTH, a year alone likewise with LONGER, so that what is stored is
 * always a day and says how far it can be trusted.
 */
public final class PartialDates {

  private static final String DATE = "occurredOn";
  private static final String PRECISION = "datePrecision";
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private PartialDates() {}

  /** Whether {@link #complete} would change the incident. */
  static boolean isPartial(JsonNode incident) {
    String date = incident.path(DATE).asText();
    return MONTH.matcher(date).matches() || YEAR.matcher(date).matches();
  }

  /**
   * The incident, or the patch of one, with a whole date.
   *
   * @throws ProblemException 400 when it gives a precision that its date does not have
   */
  public static JsonNode complete(JsonNode incident) {
    if (!isPartial(incident)) {
      return incident;
    }
    String date = incident.path(DATE).asText();
    boolean isMonth = MONTH.matcher(date).matches();
    ObjectNode whole = incident.deepCopy();
    whole.put(DATE, date + (isMonth ? "-01" : "-01-01"));
    if (!whole.hasNonNull(PRECISION)) {
      whole.put(PRECISION, isMonth ? "MONTH" : "LONGER");
    }
    Set<String> possible = isMonth ? Set.of("MONTH", "LONGER") : Set.of("LONGER");
    if (!possible.contains(whole.path(PRECISION).asText())) {
      throw ProblemException.invalidBody(
          "/" + PRECISION, "FINER_THAN_DATE", "occurredOn says no more than " + date);
    }
    return whole;
  }
}
