package org.strategywatch.assessment.series;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** As many incidents in each month as a series says, always the same ones. */
final class SeededSeries {

  private SeededSeries() {}

  static List<ReceivedEvent> events(
      String country, String area, String label, YearMonth first, String counts) {
    List<ReceivedEvent> events = new ArrayList<>();
    String[] numbers = counts.split(" ", -1);
    for (int month = 0; month < numbers.length; month++) {
      for (int number = 0; number < Integer.parseInt(numbers[month]); number++) {
        String name = String.join("/", country, area, label, "" + month, "" + number);
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        ObjectNode data = incident(id, country, first.plusMonths(month).atDay(1).toString());
        data.put("admin1", area).put("sharing", label);
        events.add(received(id, 1, data));
      }
    }
    return events;
  }
}
