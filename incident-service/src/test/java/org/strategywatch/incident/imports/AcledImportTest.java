package org.strategywatch.incident.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rejections;
import static org.strategywatch.incident.imports.Imports.rows;
import static org.strategywatch.incident.imports.Imports.run;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ACLED's shapes; every row is invented. */
@QuarkusTest
class AcledImportTest {

  private static final String ACLED = "format=acled";

  @Test
  void start_whenAnHdxCopy_readsEveryField() {
    // When
    JsonPath run = run(ACLED, AcledRows.HDX_HEADER + AcledRows.hdx("INV101"));

    // Then
    assertThat(rows(run)).containsExactly(1, 1, 0, 0, 0);
    assertThat(run.getList("warnings")).isEmpty();
    JsonPath incident = find("INV101");
    assertThat(incident.getString("occurredOn")).isEqualTo("2020-01-04");
    assertThat(incident.getString("datePrecision")).isEqualTo("WEEK");
    assertThat(incident.getString("eventType")).isEqualTo("BATTLE");
    assertThat(incident.getString("subEventType")).isEqualTo("ARMED_CLASH");
    assertThat(incident.getString("country")).isEqualTo("ZA");
    assertThat(incident.getString("admin2")).isEqualTo("District Y");
    assertThat(incident.getString("place")).isEqualTo("Inventville");
    assertThat(incident.getString("locationPrecision")).isEqualTo("ADMIN1");
    assertThat(incident.getMap("fatalities")).isEqualTo(Map.of("best", 4));
    assertThat(incident.getString("civilianFatalities")).isNull();
    assertThat(incident.getList("actors.name"))
        .isEqualTo(List.of("Invented Front", "Invented Army"));
    assertThat(incident.getList("actors.kind")).isEqualTo(List.of("REBEL_GROUP", "STATE_FORCES"));
    assertThat(incident.getList("actors.role")).isEqualTo(List.of("SIDE_A", "SIDE_B"));
    assertThat(incident.getList("sources.name"))
        .isEqualTo(List.of("Invented Post", "Imaginary Radio"));
    assertThat(incident.getString("summary")).isEqualTo("An invented clash.");
    assertThat(incident.getString("licence")).isEqualTo("NO_RAW_REDISTRIBUTION");
    assertThat(incident.getString("sharing")).isEqualTo("AMBER");
    assertThat(incident.getString("verification")).isEqualTo("REPORTED");
  }

  @Test
  void start_whenCiviliansAreTargeted_namesThemAndTheAssociated() {
    // When
    run(
        ACLED + "&sharing=RED",
        AcledRows.API_HEADER + AcledRows.api("INV111", "Violence against civilians", "Attack"));

    // Then
    JsonPath incident = find("INV111");
    assertThat(incident.getString("target")).isEqualTo("Civilians (Nowhere)");
    assertThat(incident.getList("actors.role"))
        .isEqualTo(List.of("SIDE_A", "TARGET", "OTHER", "OTHER", "OTHER"));
    assertThat(incident.getList("actors.name").subList(2, 5))
        .isEqualTo(List.of("Invented Allies", "Invented Friends", "Farmers (Nowhere)"));
    assertThat(incident.getString("sharing")).isEqualTo("RED");
    assertThat(incident.getString("locationPrecision")).isEqualTo("EXACT");
  }

  @Test
  void start_whenAnAnswerOfTheApi_readsItsRowsAndSaysWhatIsMissing() {
    // Given
    String rest =
        ", \"total_count\": 7, \"data_query_restrictions\": {\"date_recency\": {\"quantity\": 12,"
            + " \"date\": \"2024-11-25\"}}";

    // When
    JsonPath run =
        run(
            ACLED,
            AcledRows.envelope(
                AcledRows.json("INV121")
                    + ","
                    + AcledRows.json("INV122").replace("\"notes\"", "\"mood\": 1, \"notes\""),
                rest));

    // Then
    assertThat(rows(run)).containsExactly(2, 2, 0, 0, 0);
    assertThat(run.getList("warnings", String.class))
        .containsExactly(
            "The answer has 2 of the 7 rows that ACLED found; ask for the other pages too",
            "ACLED withheld what is younger than 2024-11-25: your access goes so far",
            "The column 'mood' is not known and was not read");
    JsonPath incident = find("INV121");
    assertThat(incident.getString("summary"))
        .isEqualTo("An invented march: {with, [brackets]} and a \"quote\".");
    assertThat(incident.getList("actors")).hasSize(1);
    assertThat(incident.getString("locationPrecision")).isEqualTo("ADMIN2");
    assertThat(incident.getString("datePrecision")).isEqualTo("MONTH");
    assertThat(incident.getInt("fatalities.best")).isZero();
  }

  @Test
  void start_whenCodesAreUnknownOrDoNotFit_rejectsTheRowAndSaysWhatIsKnown() {
    // When
    JsonPath run =
        run(
            ACLED,
            AcledRows.API_HEADER
                + AcledRows.api("INV131", "Battles", "Dance")
                + AcledRows.api("INV132", "Battles", "Mob violence")
                + AcledRows.api("INV133", "Riots", "Mob violence")
                    .replace("Rebel group,", "Wizards,")
                + AcledRows.api("INV134", "Riots", "Mob violence").replace("South Africa", "Oz"));

    // Then
    assertThat(rows(run)).containsExactly(4, 0, 0, 0, 4);
    JsonPath rejections = rejections(run);
    assertThat(rejections.getList("items.code"))
        .isEqualTo(List.of("UNKNOWN_CODE", "WRONG_PARENT", "UNKNOWN_CODE", "UNKNOWN_COUNTRY"));
    assertThat(rejections.getString("items[0].message"))
        .contains("sub_event_type is 'Dance'")
        .contains("Armed clash");
  }

  @Test
  void start_whenTheJsonBreaksOff_storesNothing() {
    // Given
    String whole =
        AcledRows.envelope(AcledRows.json("INV141") + "," + AcledRows.json("INV142"), "");

    // When
    JsonPath cut = run(ACLED, whole.substring(0, whole.length() - 60));
    JsonPath broken = run(ACLED, whole.replace("},{", "} {"));

    // Then
    assertThat(cut.getString("state")).isEqualTo("failed");
    assertThat(cut.getString("failure")).contains("breaks off in line");
    assertThat(broken.getString("failure")).contains("Line").contains("','");
    assertThat(rows(cut)).containsExactly(0, 0, 0, 0, 0);
    assertThat(rows(broken)).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void start_whenOneObjectIsMalformedOrHuge_rejectsThatOne() {
    // Given
    String rows =
        String.join(
            ",",
            AcledRows.json("INV151"),
            AcledRows.json("INV152").replace("\"year\":", "year:"),
            AcledRows.json("INV153").replace("An invented march", "x".repeat(10 << 20)),
            "7",
            "{\"a\": " + "[".repeat(5000) + "]".repeat(5000) + "}",
            AcledRows.json("INV154"));

    // When
    JsonPath run = run(ACLED, AcledRows.envelope(rows, ""));

    // Then
    assertThat(rows(run)).containsExactly(6, 2, 0, 0, 4);
    assertThat(rejections(run).getList("items.code"))
        .isEqualTo(List.of("MALFORMED_JSON", "ROW_TOO_LONG", "WRONG_TYPE", "MALFORMED_JSON"));
    assertThat(run.getList("warnings", String.class)).anyMatch(w -> w.contains("too long"));
  }

  @Test
  void start_whenTheHeaderIsAnotherFiles_failsAndNamesTheColumns() {
    JsonPath run = run(ACLED, UcdpTestRows.HEADER + UcdpTestRows.row(1));

    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).contains("event_id_cnty");
  }

  @Test
  void start_whenSemicolonsSeparate_readsItToo() {
    // Given
    String file =
        (AcledRows.API_HEADER + AcledRows.api("INV161", "Riots", "Mob violence"))
            .replace("; ", " & ")
            .replace("attack, told", "attack told")
            .replace(',', ';');

    // When / Then
    assertThat(rows(run(ACLED, file.getBytes(UTF_8)))).containsExactly(1, 1, 0, 0, 0);
  }

  private static JsonPath find(String id) {
    JsonPath list =
        OPERATOR.request().get("/v1/incidents?country=ZA&limit=500").then().extract().jsonPath();
    String ours =
        list.getString("items.find { it.externalIds == [[scheme: 'acled', id: '" + id + "']] }.id");
    return OPERATOR.request().get("/v1/incidents/" + ours).jsonPath();
  }
}
