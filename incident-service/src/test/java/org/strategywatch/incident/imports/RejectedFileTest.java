package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rows;
import static org.strategywatch.incident.imports.Imports.run;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Rejected rows come back as they came, so that a person corrects them and sends them again. */
@QuarkusTest
class RejectedFileTest {

  private static final String UCDP = "format=ucdp-ged";
  private static final String ACLED = "format=acled";

  @Test
  void rejections_asCsv_areTheFilesOwnRowsUnderItsHead() {
    // Given
    String bad = UcdpTestRows.row(940_002).replace("2020-05-01", "2020-02-30");
    String broken = UcdpTestRows.row(940_003).replace("KEN", "\"Q\nQ, Q\"");
    String file = UcdpTestRows.HEADER + UcdpTestRows.row(940_001) + bad + broken;
    JsonPath run = run(UCDP, file);

    // When
    Response rejected = download(run, "text/csv");

    // Then
    assertThat(rejected.statusCode()).isEqualTo(200);
    assertThat(rejected.contentType()).startsWith("text/csv");
    assertThat(rejected.header("Content-Disposition")).contains("rejected-" + run.getString("id"));
    assertThat(rejected.header("Rows-Left-Out")).isEqualTo("0");
    assertThat(rejected.asString()).isEqualTo(UcdpTestRows.HEADER + bad + broken);

    // And corrected they are taken
    JsonPath second = run(UCDP, rejected.asString().replace("2020-02-30", "2020-02-29"));
    assertThat(rows(second)).containsExactly(2, 1, 0, 0, 1);
  }

  @Test
  void rejections_whenTheFileHasARowOfTags_bringItAlong() {
    // Given
    String bad = AcledRows.hdx("INV202").replace(",4,1580000000", ",many,1580000000");
    JsonPath run = run(ACLED, AcledRows.HDX_HEADER + AcledRows.hdx("INV201") + bad);

    // When / Then
    assertThat(download(run, "text/csv").asString()).isEqualTo(AcledRows.HDX_HEADER + bad);
  }

  @Test
  void rejections_whenARowWasTooLong_leaveItOutAndSaySo() {
    // Given
    String bad = UcdpTestRows.row(940_012).replace("KEN", "QQQ");
    String huge = UcdpTestRows.row(940_011).replace("KEN", "Q".repeat(70_000));

    // When
    JsonPath run = run(UCDP, UcdpTestRows.HEADER + huge + bad);

    // Then
    Response rejected = download(run, "text/csv");
    assertThat(rejected.asString()).isEqualTo(UcdpTestRows.HEADER + bad);
    assertThat(rejected.header("Rows-Left-Out")).isEqualTo("1");
    assertThat(run.getList("warnings", String.class)).anyMatch(w -> w.contains("too long"));
  }

  @Test
  void rejections_ofJson_areLinesThatAreTakenWhenCorrected() {
    // Given
    String bad = AcledRows.json("INV211").replace("Peaceful protest", "Dance");
    JsonPath run = run(ACLED, AcledRows.envelope(bad + "," + AcledRows.json("INV212"), ""));

    // When
    Response rejected = download(run, "application/x-ndjson");

    // Then
    assertThat(rejected.asString()).isEqualTo(bad.replace("\n", " ") + "\n");
    JsonPath second = run(ACLED, rejected.asString().replace("Dance", "Peaceful protest"));
    assertThat(rows(second)).containsExactly(1, 1, 0, 0, 0);
    assertThat(download(run, "text/csv").statusCode()).isEqualTo(406);
    assertThat(download(run, "application/xml").statusCode()).isEqualTo(406);
  }

  @Test
  void rejections_whenThereAreMany_giveAllOfThem() {
    // Given
    String rows = "1,too,short\n".repeat(250);

    // When
    Response rejected = download(run(UCDP, UcdpTestRows.HEADER + rows), "text/csv");

    // Then
    assertThat(rejected.asString()).isEqualTo(UcdpTestRows.HEADER + rows);
  }

  private static Response download(JsonPath run, String type) {
    return OPERATOR
        .request()
        .header("Accept", type)
        .get("/v1/imports/" + run.getString("id") + "/rejections");
  }
}
