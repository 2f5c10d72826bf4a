package org.strategywatch.assessment.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.UcdpIncidents;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/**
 * Measures how long it takes to scan 1,000 second-level areas by both rules: read, judged, brought
 * in line, committed one by one, and writes a row a run (seconds, processor seconds) to {@code
 * target/alerts/scan.md}. The areas are those of the UCDP file, as often as it takes. Its name
 * keeps it out of the build; {@code benchmarks/README.md} has the command.
 */
@QuarkusTest
class AlertScanRate {

  private static final int SERIES = 1_000;
  private static final List<String> COPIES = List.of("QN", "QO", "QP", "QQ", "QR", "QS");
  private static final int RUNS = 5;

  private final Intake intake;
  private final AlertScan scan;
  private final Scanning scanning;

  AlertScanRate(Intake intake, AlertScan scan, Scanning scanning) {
    this.intake = intake;
    this.scan = scan;
    this.scanning = scanning;
  }

  @Test
  void scan_ofAThousandSecondLevelAreas() throws IOException {
    List<AlertSeries> series = new ArrayList<>();
    for (String copy : COPIES) {
      intake.deliver(asSecondLevel(copy));
      scanning.series(copy).stream().filter(it -> !it.area().isEmpty()).forEach(series::add);
    }
    assertThat(series).hasSizeGreaterThanOrEqualTo(SERIES);
    List<String> rows = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      Instant now = Instant.parse("2024-01-01T12:00:00Z").plus(run, ChronoUnit.DAYS);
      long processor = processor();
      long start = System.nanoTime();
      series.subList(0, SERIES).forEach(it -> scan.scan(it, now));
      double seconds = (System.nanoTime() - start) / 1e9;
      double busy = (processor() - processor) / 1e9;
      rows.add(String.format(Locale.ROOT, "| %d | %.2f | %.2f |", run + 1, seconds, busy));
    }
    Files.write(Files.createDirectories(Path.of("target/alerts")).resolve("scan.md"), rows);
  }

  /** Of this process, without the database. */
  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Each second-level area as if it were a first-level one, in a country of its own. */
  private static List<ReceivedEvent> asSecondLevel(String country) throws IOException {
    List<ReceivedEvent> events = new ArrayList<>();
    for (ReceivedEvent event : UcdpIncidents.events()) {
      UUID id = UUID.nameUUIDFromBytes((country + event.aggregateId()).getBytes(UTF_8));
      ObjectNode data = IncidentEvents.data(event).deepCopy();
      data.put("id", id.toString())
          .put("admin1", data.path("country").asText() + " " + data.path("admin2").asText());
      events.add(IncidentEvents.received(id, 1, data.put("country", country)));
    }
    return events;
  }
}
