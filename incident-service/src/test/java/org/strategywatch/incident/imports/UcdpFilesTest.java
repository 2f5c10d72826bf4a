package org.strategywatch.incident.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rows;
import static org.strategywatch.incident.imports.Imports.run;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real files: every number must come out as it went in. */
@QuarkusTest
class UcdpFilesTest {

  private static final String UCDP = "format=ucdp-ged";
  private static boolean imported;

  @BeforeEach
  void importTheMainFileOnce() throws IOException {
    if (!imported) {
      JsonPath run = run(UCDP, SharedData.read("ucdp/ged-west-africa-1989-2023.csv"));
      assertThat(rows(run)).containsExactly(5072, 5072, 0, 0, 0);
      assertThat(run.getList("warnings")).isEmpty();
      imported = true;
    }
  }

  @Test
  void aggregates_forEveryCountryYearAndType_areTheExpectedTotals() throws IOException {
    // Given
    List<String> lines =
        new String(SharedData.read("ucdp/expected-totals.csv"), UTF_8).lines().skip(1).toList();
    Map<String, String> expected =
        lines.stream()
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf(',', 9)),
                    line -> line.substring(line.indexOf(',', 9) + 1)));

    // When
    Map<String, String> found = new java.util.TreeMap<>();
    for (String type : List.of("STATE_BASED_CLASH", "NON_STATE_CLASH", "ONE_SIDED_VIOLENCE")) {
      totals(type).forEach(found::put);
    }

    // Then
    assertThat(lines).hasSize(237);
    assertThat(found).containsAllEntriesOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "ML,2022,408,3650,3534,4456",
    "ML,2023,319,2109,2073,2882",
    "BF,2023,595,6109,5800,7375"
  })
  void aggregates_forTheHeadlines_matchThePublishedNumbers(
      String country, int year, int incidents, int best, int low, int high) {
    // When
    JsonPath totals =
        OPERATOR
            .request()
            .get(
                "/v1/incidents/aggregates?by=year&country=%s&from=%d-01-01&to=%d-12-31"
                    .formatted(country, year, year))
            .jsonPath();

    // Then
    assertThat(totals.getInt("items[0].incidents")).isEqualTo(incidents);
    assertThat(totals.getMap("items[0].fatalities"))
        .isEqualTo(Map.of("low", low, "best", best, "high", high));
  }

  @Test
  void start_whenTheMainFileComesAgain_changesNothing() throws IOException {
    assertThat(rows(run(UCDP, SharedData.read("ucdp/ged-west-africa-1989-2023.csv"))))
        .containsExactly(5072, 0, 0, 5072, 0);
  }

  @ParameterizedTest
  @CsvSource({"ucdp/mali.csv,2120", "ucdp/burkina-faso.csv,1504"})
  void start_whenTheCountryPageSaysTheSame_changesNothing(String file, int events)
      throws IOException {
    assertThat(rows(run(UCDP, SharedData.read(file)))).containsExactly(events, 0, 0, events, 0);
  }

  @Test
  void start_whenTheSecondRowIsHxlTags_skipsIt() throws IOException {
    assertThat(rows(run(UCDP, SharedData.read("ucdp/bangladesh-hxl.csv"))))
        .containsExactly(601, 601, 0, 0, 0);
  }

  @Test
  void start_whenASpreadsheetMangledTheFile_readsEachRowExactly() throws IOException {
    // When: dry, for the release lacks one of its events and others count by the release
    JsonPath run =
        run(UCDP + "&dryRun=true", SharedData.read("ucdp/niger-mangled-by-a-spreadsheet.csv"));

    // Then: 587 rows say word for word what the release says of them
    assertThat(rows(run)).containsExactly(588, 1, 0, 587, 0);
    assertThat(run.getList("warnings", String.class)).hasSize(1);
  }

  @Test
  void flags_inTheMainFile_areThoseThatWereMeasured() {
    // When
    List<Map<String, Object>> all = all();

    // Then
    assertThat(flagged(all, "SOURCES_NOT_COUNTED")).isEqualTo(895);
    assertThat(flagged(all, "SEVERAL_EVENTS_IN_ONE")).isEqualTo(439);
    assertThat(flagged(all, "DEATHS_OUT_OF_ORDER")).isEqualTo(64);
    assertThat(all).filteredOn(i -> i.get("endedOn") != null).hasSize(1164);
    assertThat(all).filteredOn(i -> i.get("admin1") == null).hasSize(189);
    assertThat(all)
        .filteredOn(i -> List.of("LINE_OR_AREA", "COUNTRY").contains(i.get("locationPrecision")))
        .hasSize(575);
  }

  private static long flagged(List<Map<String, Object>> incidents, String flag) {
    return incidents.stream().filter(i -> String.valueOf(i.get("flags")).contains(flag)).count();
  }

  private static List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String country : List.of("BJ", "BF", "CI", "GW", "ML", "NE", "SN", "TG")) {
      String cursor = "";
      while (cursor != null) {
        JsonPath page =
            OPERATOR
                .request()
                .get("/v1/incidents?limit=500&country=" + country + cursor)
                .jsonPath();
        all.addAll(page.getList("items"));
        String next = page.getString("nextCursor");
        cursor = next == null ? null : "&cursor=" + next;
      }
    }
    all.removeIf(i -> !isOfTheMainFile(i));
    return all;
  }

  /** Other tests invent rows with ids from 900,000 on, or record without an id. */
  private static boolean isOfTheMainFile(Map<String, Object> incident) {
    return incident.get("externalIds") instanceof List<?> ids
        && !ids.isEmpty()
        && ids.getFirst() instanceof Map<?, ?> id
        && "ucdp-ged".equals(id.get("scheme"))
        && Integer.parseInt(String.valueOf(id.get("id"))) < 900_000;
  }

  /** As the file of expected totals has it: iso3,year,type to events,best,low,high,civilians. */
  private static Map<String, String> totals(String subEventType) {
    int type =
        List.of("STATE_BASED_CLASH", "NON_STATE_CLASH", "ONE_SIDED_VIOLENCE").indexOf(subEventType)
            + 1;
    List<Map<String, Object>> items =
        OPERATOR
            .request()
            .get("/v1/incidents/aggregates?by=country,year&subEventType=" + subEventType)
            .jsonPath()
            .getList("items");
    return items.stream()
        .collect(
            Collectors.toMap(
                i ->
                    "%s,%s,%d"
                        .formatted(
                            Locale.of("", String.valueOf(i.get("country"))).getISO3Country(),
                            i.get("year"),
                            type),
                i -> {
                  Map<?, ?> deaths = (Map<?, ?>) Objects.requireNonNull(i.get("fatalities"));
                  return "%s,%s,%s,%s,%s"
                      .formatted(
                          i.get("incidents"),
                          deaths.get("best"),
                          deaths.get("low"),
                          deaths.get("high"),
                          i.get("civilianFatalities"));
                }));
  }
}
