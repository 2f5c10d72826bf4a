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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The real Aid Worker Security Database: every row comes in, every number as it went in. */
@QuarkusTest
class AwsdFileTest {

  private static final Map<String, String> COUNTRIES =
      Map.of(
          "ML", "QM", "NG", "QN", "CM", "QO", "BF", "QP", "TD", "QQ", "NE", "QR", "CI", "QS", "MR",
          "QT", "BJ", "QU");

  @Test
  void start_readsEveryRow() throws IOException {
    // When
    JsonPath run = run("format=hxl", file());
    JsonPath again = run("format=hxl", file());

    // Then
    assertThat(rows(run)).containsExactly(389, 389, 0, 0, 0);
    assertThat(rows(again)).containsExactly(389, 0, 0, 389, 0);
    assertThat(run.getList("warnings"))
        .hasSize(9)
        .contains("The column 'Source' has no HXL tag and was not read");
    List<Map<String, Object>> all = all();
    assertThat(all).hasSize(389);
    assertThat(count(all, "datePrecision", "DAY")).isEqualTo(375);
    assertThat(count(all, "datePrecision", "MONTH")).isEqualTo(13);
    assertThat(count(all, "datePrecision", "LONGER")).isEqualTo(1);
    assertThat(count(all, "eventType", "ABDUCTION")).isEqualTo(205);
    assertThat(count(all, "country", "QM")).isEqualTo(129);
    assertThat(sum(all, "injured")).isEqualTo(216);
    assertThat(sum(all, "abducted")).isEqualTo(424);
    assertThat(all.stream().mapToInt(AwsdFileTest::killed).sum()).isEqualTo(161);
    assertThat(all).allMatch(i -> "ATTRIBUTION".equals(i.get("licence")));
    assertThat(all).allMatch(i -> i.get("ngoImpact") != null);
  }

  /** In countries of nobody, for other tests count by the real ones. */
  private static String file() throws IOException {
    String file = new String(SharedData.read("awsd/sahel-hxl.csv"), UTF_8);
    for (Map.Entry<String, String> country : COUNTRIES.entrySet()) {
      file = file.replace("," + country.getKey() + ",", "," + country.getValue() + ",");
    }
    return file;
  }

  private static long count(List<Map<String, Object>> incidents, String field, String value) {
    return incidents.stream().filter(i -> value.equals(i.get(field))).count();
  }

  private static int sum(List<Map<String, Object>> incidents, String field) {
    return incidents.stream().mapToInt(i -> number(i.get(field))).sum();
  }

  private static int killed(Map<String, Object> incident) {
    return incident.get("fatalities") instanceof Map<?, ?> deaths ? number(deaths.get("best")) : 0;
  }

  private static int number(@Nullable Object value) {
    return value == null ? 0 : Integer.parseInt(value.toString());
  }

  private static List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String country : COUNTRIES.values()) {
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
    all.removeIf(i -> !String.valueOf(i.get("externalIds")).contains("awsd"));
    return all;
  }
}
