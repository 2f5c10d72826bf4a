package org.strategywatch.assessment.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.IncidentEvents.withActor;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.neighbours.Neighbour;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class NeighbourCountsTest {

  private static final YearMonth JANUARY = YearMonth.of(2020, 1);
  private static final YearMonth MARCH = YearMonth.of(2020, 3);

  private final Intake intake;
  private final NeighbourCounts counts;

  NeighbourCountsTest(Intake intake, NeighbourCounts counts) {
    this.intake = intake;
    this.counts = counts;
  }

  @Test
  void count_ofAreasAndACountry_isOfEachAndOfAllTogether() {
    intake.deliver(
        event("CU", "2020-01-31", "Parish North", "CLEAR"),
        event("CU", "2020-03-01", "North", "GREEN"),
        event("CU", "2020-03-31", "South", "CLEAR"),
        event("CU", "2019-12-31", "North", "CLEAR"),
        event("CU", "2020-04-01", "North", "CLEAR"),
        event("CU", "2020-03-05", null, "CLEAR"),
        event("LK", "2020-03-31", "Anywhere", "CLEAR"),
        event("LK", "2020-03-30", null, "RED"));
    List<Neighbour> neighbours =
        List.of(
            new Neighbour("CU", "North", List.of("north", "parish north")),
            Neighbour.ofCountry("LK"),
            new Neighbour("CU", "East", List.of("east")));

    NeighbourCounts.Counted all = count(neighbours, SharingLabel.RED);
    NeighbourCounts.Counted green = count(neighbours, SharingLabel.GREEN);

    assertThat(all.each())
        .extracting(NeighbourCountsTest::incidents)
        .containsExactly(List.of(1L, 0L, 1L), List.of(0L, 0L, 2L), List.of(0L, 0L, 0L));
    assertThat(incidents(all.together())).containsExactly(1L, 0L, 3L);
    MonthCounts march = all.together().getLast();
    assertThat(march.month()).isEqualTo(MARCH);
    assertThat(march.deaths().best()).isEqualTo(6);
    assertThat(march.groups()).as("one group on both sides").isEqualTo(1);
    assertThat(all.sharing()).isEqualTo(SharingLabel.RED);
    assertThat(incidents(green.each().get(1))).containsExactly(0L, 0L, 1L);
    assertThat(incidents(green.together())).containsExactly(1L, 0L, 2L);
    assertThat(green.sharing()).isEqualTo(SharingLabel.GREEN);
  }

  @Test
  void count_whenNeighboursNameTheSameUnit_countsItOnceAmongAllTogether() {
    intake.deliver(
        inUnit("CU", "2021-02-01", "North", "Same"),
        inUnit("CU", "2021-02-02", "North", "Other"),
        inUnit("CU", "2021-02-03", "North", "Other"),
        inUnit("LK", "2021-02-28", null, "Same"));
    List<Neighbour> neighbours =
        List.of(new Neighbour("CU", "North", List.of("north")), Neighbour.ofCountry("LK"));

    NeighbourCounts.Counted counted =
        counts.countAndCredit(
            UUID.randomUUID(),
            neighbours,
            YearMonth.of(2021, 1),
            YearMonth.of(2021, 2),
            SharingLabel.RED);

    assertThat(counted.each())
        .extracting(months -> months.get(1).unitsHit())
        .containsExactly(2L, 1L);
    assertThat(counted.together().get(1).unitsHit()).isEqualTo(2);
    assertThat(counted.together().get(1).incidents()).isEqualTo(4);
  }

  @Test
  void count_ofNobody_isEmptyMonths() {
    NeighbourCounts.Counted none = count(List.of(), SharingLabel.RED);

    assertThat(none.each()).isEmpty();
    assertThat(incidents(none.together())).containsExactly(0L, 0L, 0L);
    assertThat(none.sharing()).isEqualTo(SharingLabel.CLEAR);
  }

  private NeighbourCounts.Counted count(List<Neighbour> neighbours, SharingLabel clearance) {
    return counts.countAndCredit(UUID.randomUUID(), neighbours, JANUARY, MARCH, clearance);
  }

  private static List<Long> incidents(List<MonthCounts> months) {
    return months.stream().map(MonthCounts::incidents).toList();
  }

  private static ReceivedEvent inUnit(
      String country, String date, @org.jspecify.annotations.Nullable String area, String unit) {
    UUID id = UUID.randomUUID();
    ObjectNode data = incident(id, country, date).put("admin1", area).put("admin2", unit);
    return received(id, 1, data);
  }

  private static ReceivedEvent event(
      String country, String date, @org.jspecify.annotations.Nullable String area, String sharing) {
    UUID id = UUID.randomUUID();
    ObjectNode data = withDeaths(incident(id, country, date), 1, 2, 3);
    withActor(data, "The same group", "REBEL_GROUP");
    return received(id, 1, data.put("sharing", sharing).put("admin1", area));
  }
}
