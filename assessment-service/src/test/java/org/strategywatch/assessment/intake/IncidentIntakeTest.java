package org.strategywatch.assessment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strategywatch.assessment.IncidentEvents.erased;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.indicators.IncidentCounts;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class IncidentIntakeTest {

  private final Intake intake;
  private final IncidentCounts counts;
  private final Projection projection;

  IncidentIntakeTest(Intake intake, IncidentCounts counts, Projection projection) {
    this.intake = intake;
    this.counts = counts;
    this.projection = projection;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void apply_whenHistoryComesInAnyOrderNumberAndBatching_givesTheSeriesOfItsEnd(long seed) {
    // Given
    projection.clear();
    Random random = new Random(seed);
    List<ReceivedEvent> history = history(random);

    // When
    for (List<ReceivedEvent> batch : scrambled(history, random)) {
      intake.deliver(batch);
    }

    // Then
    assertThat(series("XB")).isEqualTo(expected(history, "XB"));
    assertThat(series("XC")).isEqualTo(expected(history, "XC"));
  }

  @Test
  void apply_whenIncidentMovesToAnotherMonthAndCountry_countsItOnlyThere() {
    // Given
    projection.clear();
    UUID id = UUID.randomUUID();
    intake.deliver(received(id, 1, incident(id, "XB", "2020-01-15")));

    // When
    intake.deliver(received(id, 2, incident(id, "XC", "2020-03-02")));

    // Then
    assertThat(series("XB")).isEmpty();
    assertThat(series("XC")).containsExactly(Map.entry(YearMonth.of(2020, 3), 1L));
  }

  @Test
  void apply_whenOlderEventFollowsRetraction_doesNotBringTheIncidentBack() {
    // Given
    projection.clear();
    UUID id = UUID.randomUUID();
    ObjectNode retracted = incident(id, "XB", "2020-01-15").put("verification", "RETRACTED");
    intake.deliver(received(id, 3, retracted));

    // When
    intake.deliver(received(id, 2, incident(id, "XB", "2020-01-15")));

    // Then
    assertThat(series("XB")).isEmpty();
  }

  @Test
  void apply_whenMergedIntoAnother_countsTheEventOnceUntilItIsSplit() {
    // Given
    projection.clear();
    UUID survivor = UUID.randomUUID();
    UUID merged = UUID.randomUUID();
    intake.deliver(
        received(survivor, 1, incident(survivor, "XB", "2020-01-15")),
        received(merged, 1, incident(merged, "XB", "2020-01-16")));
    assertThat(series("XB")).containsExactly(Map.entry(YearMonth.of(2020, 1), 2L));

    // When
    ObjectNode pointing =
        incident(merged, "XB", "2020-01-16").put("mergedInto", survivor.toString());
    intake.deliver(received(merged, 2, pointing));

    // Then
    assertThat(series("XB")).containsExactly(Map.entry(YearMonth.of(2020, 1), 1L));

    // When
    intake.deliver(received(merged, 3, incident(merged, "XB", "2020-01-16")));

    // Then
    assertThat(series("XB")).containsExactly(Map.entry(YearMonth.of(2020, 1), 2L));
  }

  @Test
  void apply_whenRecordHasNoValue_forgetsTheIncidentForGood() {
    // Given
    projection.clear();
    UUID id = UUID.randomUUID();
    intake.deliver(received(id, 1, incident(id, "XB", "2020-01-15")));

    // When
    intake.deliver(erased(id, 2), received(id, 1, incident(id, "XB", "2020-01-15")));

    // Then
    assertThat(series("XB")).isEmpty();
  }

  @Test
  void apply_whenLabelIsUnknown_countsTheIncidentOnlyForTheHighestClearance() {
    // Given
    projection.clear();
    UUID id = UUID.randomUUID();

    // When
    intake.deliver(received(id, 1, incident(id, "XB", "2020-01-15").put("sharing", "PINK")));

    // Then
    assertThat(incidents("XB", SharingLabel.AMBER_STRICT)).isZero();
    assertThat(incidents("XB", SharingLabel.RED)).isEqualTo(1);
  }

  @Test
  void apply_whenEventHasNoDate_refusesItNamingTheField() {
    UUID id = UUID.randomUUID();
    ObjectNode data = incident(id, "XB", "2020-01-15");
    data.remove("occurredOn");

    assertThatThrownBy(() -> intake.deliver(received(id, 1, data)))
        .hasStackTraceContaining("occurredOn is missing");
  }

  private static List<ReceivedEvent> history(Random random) {
    List<ReceivedEvent> history = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      int versions = 1 + random.nextInt(4);
      for (int version = 1; version <= versions; version++) {
        history.add(event(id, version, random));
      }
    }
    return history;
  }

  private static ReceivedEvent event(UUID id, int version, Random random) {
    if (version > 1 && random.nextInt(8) == 0) {
      return erased(id, version);
    }
    String date = "2020-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
    ObjectNode data = incident(id, random.nextBoolean() ? "XB" : "XC", date);
    data.put("verification", random.nextInt(5) == 0 ? "RETRACTED" : "REPORTED");
    return received(id, version, data);
  }

  private static List<List<ReceivedEvent>> scrambled(List<ReceivedEvent> history, Random random) {
    List<ReceivedEvent> deliveries = new ArrayList<>(history);
    history.stream().filter(event -> random.nextBoolean()).forEach(deliveries::add);
    java.util.Collections.shuffle(deliveries, random);
    List<List<ReceivedEvent>> batches = new ArrayList<>();
    for (int from = 0; from < deliveries.size(); ) {
      int to = Math.min(deliveries.size(), from + 1 + random.nextInt(20));
      batches.add(deliveries.subList(from, to));
      from = to;
    }
    return batches;
  }

  private static Map<YearMonth, Long> expected(List<ReceivedEvent> history, String country) {
    Map<String, ReceivedEvent> last = new HashMap<>();
    history.forEach(event -> last.put(event.aggregateId(), event));
    Map<YearMonth, Long> series = new TreeMap<>();
    for (ReceivedEvent event : last.values()) {
      var data = event.data() == null ? null : IncidentEvents.data(event);
      if (data != null
          && data.path("country").asText().equals(country)
          && !data.path("verification").asText().equals("RETRACTED")) {
        series.merge(
            YearMonth.parse(data.path("occurredOn").asText().substring(0, 7)), 1L, Long::sum);
      }
    }
    return series;
  }

  private Map<YearMonth, Long> series(String country) {
    Map<YearMonth, Long> series = new TreeMap<>();
    counts.count(scope(country, SharingLabel.RED)).months().stream()
        .filter(month -> month.incidents() > 0)
        .forEach(month -> series.put(month.month(), month.incidents()));
    return series;
  }

  private long incidents(String country, SharingLabel clearance) {
    return counts.count(scope(country, clearance)).incidents();
  }

  private static IncidentScope scope(String country, SharingLabel clearance) {
    return new IncidentScope(
        country, List.of(), YearMonth.of(2020, 1), YearMonth.of(2020, 12), clearance);
  }
}
