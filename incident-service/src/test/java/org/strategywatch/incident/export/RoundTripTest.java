package org.strategywatch.incident.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.incident.imports.Imports;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/**
 * Whatever the form, a file that comes back changes nothing, and into an empty database it makes
 * the same file again.
 */
@QuarkusTest
class RoundTripTest {

  private static final String COUNTRY = "QW";

  private static final String HXL = "text/csv hxl";

  /** With flags, which only files have, and more line breaks than most tables have lines. */
  private static final String IMPORTED =
      """
      {"externalIds": [{"scheme": "ucdp-ged", "id": "round-trip"}, {"scheme": "own|ids", "id": "a\\\\b"}], "occurredOn": "2022-01-10", "endedOn": "2022-01-12", "datePrecision": "DAYS", "eventType": "VIOLENCE_AGAINST_CIVILIANS", "subEventType": "ATTACK_ON_CIVILIANS", "country": "QW", "admin1": "=1+1", "admin2": "-5", "place": "'", "location": {"latitude": -1.5, "longitude": 2.0E-5}, "locationPrecision": "NEAR", "actors": [{"name": "A|B\\\\C", "role": "SIDE_A"}, {"name": "-", "kind": "REBEL_GROUP"}, {"name": "Front « é »", "role": "TARGET", "kind": "CIVILIANS"}], "target": "", "fatalities": {"low": 9, "best": 5, "high": 7}, "civilianFatalities": 0, "injured": 1000000, "abducted": 3, "ngoImpact": {"organisations": [{"kind": "UN", "staffAffected": 2}, {"kind": "NNGO"}], "nationalStaff": {"killed": 1, "detained": 0}, "internationalStaff": {"kidnapped": 1}, "accessConsequence": "SUSPENDED"}, "summary": "=cmd, \\"quoted\\"\\r\\nsecond line\\tand _x000D_ \\u2028 \\u0007 😀 ", "sources": [{"name": "x", "url": "https://example.org/a?b=1,2", "publishedOn": "2022-01-11", "reliability": "B", "credibility": 2}, {"name": "@y", "claim": {"occurredOn": "2022-01-09", "fatalities": {"high": 70}, "injured": 4, "text": ""}}, {"name": "'=z", "claim": {"text": "\\n=1+1|\\\\"}}], "contributingFactors": ["POLITICAL_INSTABILITY", "OTHER"], "verification": "CORROBORATED", "sharing": "CLEAR", "licence": "ATTRIBUTION", "flags": ["DEATHS_OUT_OF_ORDER", "SEVERAL_EVENTS_IN_ONE"]}
      {"externalIds": [{"scheme": "trip", "id": "long"}], "occurredOn": "2022-02-01", "datePrecision": "MONTH", "eventType": "BATTLE", "country": "QW", "summary": "%s", "sharing": "GREEN", "licence": "OPEN"}
      """
          .formatted("a\\n".repeat(2000));

  @BeforeEach
  void recordRichIncidents() {
    assertThat(Imports.run("format=native", IMPORTED).getInt("rows.created")).isEqualTo(2);
    record("\"occurredOn\": \"2022-03\", \"sharing\": \"RED\", \"audience\": []");
    record("\"occurredOn\": \"2022\", \"audience\": [\"a|b\", \"=c\"], \"summary\": \" \"");
    record(
        """
        "occurredOn": "2022-04-01", "fatalities": {}, "ngoImpact": {"nationalStaff": {}},
        "operationalSharing": "GREEN", "sharing": "AMBER", "sources": [{"name": "s", "claim": {}}]
        """);
  }

  @AfterEach
  void removeThem() {
    SeededIncidents.remove(COUNTRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CsvFormat.MEDIA_TYPE,
        HXL,
        GeoJsonFormat.MEDIA_TYPE,
        NdjsonFormat.MEDIA_TYPE,
        XlsxFormat.MEDIA_TYPE
      })
  void file_whenImportedAgain_changesNothingAndMakesTheSameFile(String mediaType)
      throws IOException {
    // Given
    byte[] exported = export(mediaType);

    // When it comes back to what it was made from
    JsonPath again = Imports.run("format=native", exported);

    // Then
    assertThat(again.getString("state")).isEqualTo("completed");
    assertThat(Imports.rejections(again).getList("items.message")).isEmpty();
    assertThat(Imports.rows(again)).containsExactly(5, 0, 0, 5, 0);
    assertThat(again.getList("warnings")).isEmpty();

    // And when it comes into an empty database
    SeededIncidents.remove(COUNTRY);
    JsonPath anew = Imports.run("format=native", exported);
    assertThat(Imports.rows(anew)).containsExactly(5, 5, 0, 0, 0);
    assertThat(content(mediaType, export(mediaType))).isEqualTo(content(mediaType, exported));
  }

  @Test
  void csv_ofRowsThatAreKept_isToTheByteThatOfRowsWrittenAnew() {
    assertThat(keptRows()).isEqualTo(2);
    byte[] passedOn = export(CsvFormat.MEDIA_TYPE);

    SeededIncidents.execute(
        "UPDATE incident SET csv_row = NULL, csv_attribution = NULL, csv_of = NULL WHERE country = 'QW'");

    assertThat(export(CsvFormat.MEDIA_TYPE)).isEqualTo(passedOn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version = version + 1, content = content || '{\"target\": \"Another\"}'",
        "csv_of = 'other' || csv_of, content = content || '{\"target\": \"Another\"}'"
      })
  void csv_whenTheRowThatIsKeptIsOfAnotherVersionOrEdition_isWrittenAnew(String change) {
    SeededIncidents.execute("UPDATE incident SET " + change + " WHERE country = 'QW'");

    assertThat(new String(export(CsvFormat.MEDIA_TYPE), StandardCharsets.UTF_8).split(",Another,"))
        .hasSize(6);
  }

  private static long keptRows() {
    return SeededIncidents.count("country = 'QW' AND csv_row IS NOT NULL");
  }

  /** Our ids, and when something was recorded, are the business of each database. */
  private static String content(String mediaType, byte[] file) throws IOException {
    String text =
        mediaType.equals(XlsxFormat.MEDIA_TYPE)
            ? sheets(file)
            : new String(file, StandardCharsets.UTF_8);
    return text.replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "").replaceAll("[0-9a-f-]{36}", "");
  }

  private static String sheets(byte[] workbook) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (String sheet : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
        ZipArchiveEntry entry = zip.getEntry(sheet);
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static byte[] export(String mediaType) {
    return TestCaller.with(Roles.REPORTER)
        .of("operator-partner")
        .request()
        .accept(mediaType.split(" ", 2)[0])
        .get(
            "/v1/incidents?sort=occurredOn&country=%s%s"
                .formatted(COUNTRY, mediaType.equals(HXL) ? "&hxl=true" : ""))
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static void record(String fields) {
    TestCaller.with(Roles.REPORTER)
        .of("operator-partner")
        .request()
        .contentType(ContentType.JSON)
        .body("{\"eventType\": \"BATTLE\", \"country\": \"%s\", %s}".formatted(COUNTRY, fields))
        .post("/v1/incidents")
        .then()
        .statusCode(201);
  }
}
