package org.strategywatch.assessment.assessments;

import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/**
 * Measures an assessment over thirty years of one country through the service, with ten sources of
 * which eight are left out in turn and nine neighbours, and writes milliseconds to {@code
 * target/assessments/rate.md}. Its name keeps it out of the build; {@code benchmarks/README.md} has
 * the command.
 */
@QuarkusTest
class AssessmentRate {

  private static final String COUNTRY = "PW";
  private static final List<String> NEIGHBOURS =
      List.of("GU", "MP", "UM", "WF", "PF", "TK", "AS", "NF", "PN");

  private static final String BODY =
      """
      {"from": "1994-01", "to": "2023-12", "displacementCountries": ["%s"]}
      """
          .formatted(String.join("\", \"", NEIGHBOURS));

  private static final YearMonth FIRST = YearMonth.of(1994, 1);
  private static final int MONTHS = 360;
  private static final int WARM_UP = 10;
  private static final int RUNS = 30;

  private final Intake intake;

  AssessmentRate(Intake intake) {
    this.intake = intake;
  }

  @Test
  void assess_ofThirtyYears() throws IOException {
    List<ReceivedEvent> events = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      for (int i = 0; i < 10 + (month * 7) % 11; i++) {
        events.add(event(COUNTRY, FIRST.plusMonths(month), i));
        if (i < 5) {
          for (String neighbour : NEIGHBOURS) {
            events.add(event(neighbour, FIRST.plusMonths(month), i));
          }
        }
      }
    }
    intake.deliver(events);
    String strategy =
        ANALYST
            .request()
            .contentType("application/json")
            .body(
                """
                {"title": "Plan", "country": "%s", "owner": "Government", "startedOn": "2012-01-01",
                 "sharing": "CLEAR"}
                """
                    .formatted(COUNTRY))
            .post("/v1/strategies")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    double[] times = new double[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      long begin = System.nanoTime();
      assess(ANALYST, strategy, BODY).statusCode(201);
      if (run >= 0) {
        times[run] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(times);
    String row =
        String.format(
            Locale.ROOT,
            "| %d incidents | median %.0f ms | slowest of %d %.0f ms |",
            events.size(),
            times[RUNS / 2],
            RUNS,
            times[RUNS - 1]);
    Files.writeString(
        Files.createDirectories(Path.of("target/assessments")).resolve("rate.md"), row);
  }

  private static ReceivedEvent event(String country, YearMonth month, int number) {
    String name = country + month + number;
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    ObjectNode data = incident(id, country, month.atDay(1 + number).toString());
    withDeaths(data, 1, 2 + number % 3, 9);
    data.put("civilianFatalities", number % 3);
    data.put("eventType", number % 2 == 0 ? "VIOLENCE_AGAINST_CIVILIANS" : "BATTLE");
    data.put("admin1", "Region " + number % 4).put("admin2", "District " + number);
    data.withArrayProperty("sources").addObject().put("name", "Source " + number % 10);
    return received(id, 1, data);
  }
}
