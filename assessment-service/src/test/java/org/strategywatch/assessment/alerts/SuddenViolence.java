package org.strategywatch.assessment.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/**
 * A quiet year and a half in one area, then six days with an attack each: 22 dead a day from 1 July
 * 2023 on. On the fifth day 110 have died within 30 days, the most in a year.
 */
public final class SuddenViolence {

  private SuddenViolence() {}

  public static List<ReceivedEvent> in(String country) {
    return in(country, "CLEAR");
  }

  /**
   * @param sharing label of the attacks; what came before is CLEAR
   */
  static List<ReceivedEvent> in(String country, String sharing) {
    List<ReceivedEvent> events = new ArrayList<>();
    events.add(event(country, "first", "2022-01-01", 0));
    events.add(event(country, "worst", "2022-09-01", 61));
    for (int day = 0; day < 6; day++) {
      ObjectNode attack = attack(country, day, 22).put("sharing", sharing);
      events.add(received(id(country, "attack " + day), 1, attack));
    }
    return events;
  }

  /** One of the six attacks, 0 to 5, as it could be corrected to. */
  static ObjectNode attack(String country, int day, int deaths) {
    String date = LocalDate.of(2023, 7, 1).plusDays(day).toString();
    ObjectNode attack = incident(id(country, "attack " + day), country, date);
    return withDeaths(attack, deaths, deaths, deaths).put("admin1", "Koulikoro");
  }

  static UUID id(String country, String what) {
    return UUID.nameUUIDFromBytes((country + what).getBytes(UTF_8));
  }

  private static ReceivedEvent event(String country, String what, String date, int deaths) {
    UUID id = id(country, what);
    ObjectNode data = withDeaths(incident(id, country, date), deaths, deaths, deaths);
    return received(id, 1, data.put("admin1", "Région de Koulikoro"));
  }
}
