package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rejections;
import static org.strategywatch.incident.imports.Imports.rows;
import static org.strategywatch.incident.imports.Imports.run;
import static org.strategywatch.incident.imports.Imports.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DryRunTest {

  private static final String UCDP = "format=ucdp-ged";
  private static final String DRY = UCDP + "&dryRun=true";

  @Test
  void start_whenDry_reportsWhatARealRunWouldAndStoresNothing() {
    // Given: one known, one changed, one bad row, and one key that comes again far behind
    run(UCDP, UcdpTestRows.HEADER + UcdpTestRows.row(930_000) + UcdpTestRows.row(930_001));
    StringBuilder file = new StringBuilder(UcdpTestRows.HEADER.replace("id,", "id,mood,"));
    file.append(withMood(UcdpTestRows.row(930_000)));
    file.append(withMood(UcdpTestRows.row(930_001, 1, "2020-05-01", "9,9,9")));
    file.append("too,short\n");
    for (int i = 2; i < 400; i++) {
      file.append(withMood(UcdpTestRows.row(930_000 + i)));
    }
    file.append(withMood(UcdpTestRows.row(930_002)));
    file.append(withMood(UcdpTestRows.row(930_003, 1, "2020-05-01", "7,7,7")));

    // When
    JsonPath dry = run(DRY, file.toString());
    JsonPath again = run(DRY, file.toString());
    JsonPath real = run(UCDP, file.toString());

    // Then
    assertThat(dry.getBoolean("dryRun")).isTrue();
    assertThat(real.getBoolean("dryRun")).isFalse();
    assertThat(rows(dry)).containsExactly(403, 398, 2, 2, 1);
    assertThat(rows(again)).isEqualTo(rows(dry));
    assertThat(rows(real)).isEqualTo(rows(dry));
    assertThat(dry.getList("warnings")).isEqualTo(real.getList("warnings")).hasSize(1);
    assertThat(rejections(dry).getList("items")).isEqualTo(rejections(real).getList("items"));
  }

  @Test
  void start_whenDry_leavesNoIncidentBehind() {
    // When
    run(
        "format=native&dryRun=true",
        "{\"externalIds\": [{\"scheme\": \"dry\", \"id\": \"1\"}], \"occurredOn\": \"2021-01-01\","
            + " \"eventType\": \"THREAT\", \"country\": \"XD\"}\n");

    // Then
    OPERATOR.request().get("/v1/incidents?country=XD").then().body("items.size()", equalTo(0));
  }

  @Test
  void start_whenDryRunIsNeitherTrueNorFalse_namesTheParameter() {
    send(UCDP + "&dryRun=perhaps", new byte[] {1})
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("dryRun"));
  }

  private static String withMood(String row) {
    return row.replaceFirst(",", ",calm,");
  }
}
