package org.strategywatch.assessment.assessments;

import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** Six years of made-up incidents that change by two thirds at the start of the fourth. */
public final class SyntheticIncidents {

  private static final YearMonth FIRST = YearMonth.of(2018, 1);
  private static final int MONTHS = 72;
  private static final int CHANGE = 36;

  private SyntheticIncidents() {}

  /** They fall to a third. */
  public static List<ReceivedEvent> of(String country) {
    return of(country, 18, 6);
  }

  /** They rise threefold. */
  public static List<ReceivedEvent> rising(String country) {
    return of(country, 6, 18);
  }

  /** They go on as they were. */
  public static List<ReceivedEvent> steady(String country) {
    return of(country, 9, 9);
  }

  private static List<ReceivedEvent> of(String country, int before, int after) {
    List<ReceivedEvent> events = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      int count = (month < CHANGE ? before : after) + (month * 7) % 5;
      for (int i = 0; i < count; i++) {
        events.add(event(country, FIRST.plusMonths(month), i));
      }
    }
    return events;
  }

  public static UUID id(String country, YearMonth month, int number) {
    String name = country + month + "-" + number;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static ReceivedEvent event(String country, YearMonth month, int number) {
    UUID id = id(country, month, number);
    var data = withDeaths(incident(id, country, month.atDay(1 + number % 28).toString()), 1, 2, 3);
    data.put("civilianFatalities", 1);
    data.put("eventType", number % 2 == 0 ? "VIOLENCE_AGAINST_CIVILIANS" : "BATTLE");
    return received(id, 1, data);
  }
}
