package org.strategywatch.assessment.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.UcdpIncidents;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Measures how long it takes to scan by both rules: read, judged, brought in line, committed one by
 * one; 1,000 second-level areas whole and a day later, and a country of 30 years with five
 * incidents a day whole and after each incident of this week. Writes a row a run (seconds,
 * processor seconds of the process and of the scanning thread) to {@code target/alerts/scan.md} and
 * {@code dense.md}. The areas are those of the UCDP file, as often as it takes. Its name keeps it
 * out of the build; {@code benchmarks/README.md} has the command.
 */
@QuarkusTest
class AlertScanRate {

  private static final int SERIES = 1_000;
  private static final List<String> COPIES = List.of("QN", "QO", "QP", "QQ", "QR", "QS");
  private static final int RUNS = 5;
  private static final int INCIDENTS = 40;
  private static final int BATCH = 2_000;
  private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");

  private final Random random = new Random(1);
  private final List<String> rows = new ArrayList<>();
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
    List<AlertSeries> thousand = series.subList(0, SERIES);
    for (int run = 0; run < RUNS; run++) {
      COPIES.forEach(scanning::forget);
      Instant day = NOW.plus(2L * run, ChronoUnit.DAYS);
      measure("1,000 sparse, whole", () -> thousand.forEach(it -> scan.scan(it, day)));
      Instant next = day.plus(1, ChronoUnit.DAYS);
      measure("1,000 sparse, a day later", () -> thousand.forEach(it -> scan.scan(it, next)));
    }
    keep("scan.md");
  }

  @Test
  void scan_ofADenseCountry() throws IOException {
    List<ReceivedEvent> past = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    today.minusYears(30).datesUntil(today).forEach(day -> addAttacks(past, day));
    for (int from = 0; from < past.size(); from += BATCH) {
      intake.deliver(past.subList(from, Math.min(past.size(), from + BATCH)));
    }
    AlertSeries country = new AlertSeries("QT", AlertSeries.WHOLE, SharingLabel.CLEAR);
    for (int run = 0; run < RUNS; run++) {
      scanning.forget("QT");
      measure("dense, whole", () -> scan.scan(country, NOW));
    }
    for (int run = 0; run < INCIDENTS; run++) {
      intake.deliver(attack("now " + run, today.minusDays(run % 7)));
      measure("dense, an incident of this week", () -> scan.scan(country, NOW));
    }
    keep("dense.md");
  }

  private void addAttacks(List<ReceivedEvent> events, LocalDate day) {
    int attacks = random.nextInt(day.getMonthValue() == 3 && day.getYear() % 2 == 0 ? 20 : 11);
    for (int attack = 0; attack < attacks; attack++) {
      events.add(attack(day + " " + attack, day));
    }
  }

  private ReceivedEvent attack(String what, LocalDate day) {
    UUID id = UUID.nameUUIDFromBytes(("QT " + what).getBytes(UTF_8));
    int deaths = random.nextInt(5);
    ObjectNode data = withDeaths(incident(id, "QT", day.toString()), deaths, deaths, deaths);
    return IncidentEvents.received(id, 1, data);
  }

  private void measure(String what, Runnable work) {
    long processor = processor();
    long thread = thread();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (processor() - processor) / 1e9;
    double scanning = (thread() - thread) / 1e9;
    rows.add(
        String.format(Locale.ROOT, "| %s | %.4f | %.2f | %.4f |", what, seconds, busy, scanning));
  }

  private void keep(String file) throws IOException {
    Files.write(Files.createDirectories(Path.of("target/alerts")).resolve(file), rows);
  }

  /** Of this process, without the database. */
  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static long thread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
