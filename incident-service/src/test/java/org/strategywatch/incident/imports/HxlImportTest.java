package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.strategywatch.incident.imports.Imports.OPERATOR;
import static org.strategywatch.incident.imports.Imports.rejections;
import static org.strategywatch.incident.imports.Imports.rows;
import static org.strategywatch.incident.imports.Imports.run;
import static org.strategywatch.incident.imports.Imports.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose columns are told by HXL tags; every row is invented. */
@QuarkusTest
class HxlImportTest {

  private static final String HXL = "format=hxl&scheme=invented";

  private static final String HEAD =
      """
      An invented table,,,,,,,,,,,,,
      No,When,What,Where,Land,Province,District,Lat,Lon,Dead,Taken,Who,Told by,Mood
      #event +id,#date+occurred,#event+type+i_fr,#loc+name,#country+code,#adm1+name+i_fr,#adm2+name,#geo+lat,#geo+lon,#affected+killed,#affected+abducted,#group+name,#meta+source,#x_mood
      """
          .replace("table,,,,,,,,,,,,,", "table,,,,,,,,,,,,,");

  @Test
  void start_whenTagged_readsColumnsByTheirTagsWhateverTheirNames() {
    // When
    JsonPath run =
        run(
            HXL,
            HEAD
                + "a1,2021-07,Menace,,NAM,Province X,District Y,-22.5,17.25,,2,Invented Front,A;"
                + " B,calm\n"
                + "a2,2021-07-04,MINE_OR_IED,Inventville,na,Province X,,-22.5,17.25,3,,,,\n"
                + "a3,2021,Battles,,NA,,,,,,,,,\n");

    // Then
    assertThat(rows(run)).containsExactly(3, 3, 0, 0, 0);
    assertThat(run.getList("warnings"))
        .isEqualTo(List.of("The column 'Mood' with the tag #x_mood was not read"));
    JsonPath first = find("a1");
    assertThat(first.getString("occurredOn")).isEqualTo("2021-07-01");
    assertThat(first.getString("datePrecision")).isEqualTo("MONTH");
    assertThat(first.getString("eventType")).isEqualTo("THREAT");
    assertThat(first.getString("locationPrecision")).isEqualTo("ADMIN2");
    assertThat(first.getInt("abducted")).isEqualTo(2);
    assertThat(first.getString("fatalities")).isNull();
    assertThat(first.getList("actors.name")).isEqualTo(List.of("Invented Front"));
    assertThat(first.getList("sources.name")).isEqualTo(List.of("A", "B"));
    assertThat(first.getString("sharing")).isEqualTo("RED");
    assertThat(first.getString("licence")).isEqualTo("INTERNAL");
    JsonPath second = find("a2");
    assertThat(second.getString("eventType")).isEqualTo("EXPLOSION_OR_REMOTE_VIOLENCE");
    assertThat(second.getString("subEventType")).isEqualTo("MINE_OR_IED");
    assertThat(second.getString("locationPrecision")).isNull();
    assertThat(second.getInt("fatalities.best")).isEqualTo(3);
    JsonPath third = find("a3");
    assertThat(third.getString("datePrecision")).isEqualTo("LONGER");
    assertThat(third.getString("eventType")).isEqualTo("BATTLE");
    assertThat(third.getMap("location")).isNull();
  }

  @Test
  void start_whenValuesAreNotPlain_rejectsTheRowInsteadOfGuessing() {
    // When
    JsonPath run =
        run(
            HXL,
            HEAD
                + "b1,04/07/2021,Menace,,NA,,,,,,,,,\n"
                + "b2,2021-07-04,Dance,,NA,,,,,,,,,\n"
                + ",2021-07-04,Menace,,NA,,,,,,,,,\n"
                + "b4,2021-07-04,Menace,,OZ,,,,,,,,,\n"
                + "b5,2021-07-04,Menace,,NA,,,,,about 3,,,,\n"
                + "b6,2021-07-04\n");

    // Then
    assertThat(rows(run)).containsExactly(6, 0, 0, 0, 6);
    assertThat(rejections(run).getList("items.code"))
        .isEqualTo(
            List.of(
                "INVALID_VALUE",
                "UNKNOWN_CODE",
                "NO_IDENTITY",
                "UNKNOWN_COUNTRY",
                "INVALID_VALUE",
                "WRONG_NUMBER_OF_VALUES"));
  }

  @Test
  void start_whenNobodySaysWhoseIdsTheyAre_fails() {
    JsonPath run = run("format=hxl", HEAD + "a1,2021-07,Menace,,NA,,,,,,,,,\n");

    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).contains("scheme=");
  }

  @Test
  void start_whenThereAreNoTags_fails() {
    JsonPath run = run(HXL, "a,b\n1,2\n");

    assertThat(run.getString("state")).isEqualTo("failed");
    assertThat(run.getString("failure")).contains("HXL");
  }

  @Test
  void start_whenItIsAnAcledCopy_keepsAcledsLicence() {
    // When
    JsonPath run = run(HXL, AcledRows.HDX_HEADER + AcledRows.hdx("INV301"));

    // Then
    assertThat(rows(run)).containsExactly(1, 1, 0, 0, 0);
    List<Map<String, Object>> items =
        OPERATOR.request().get("/v1/incidents?country=ZA&limit=500").jsonPath().getList("items");
    assertThat(items)
        .filteredOn(
            i -> List.of(Map.of("scheme", "acled", "id", "INV301")).equals(i.get("externalIds")))
        .extracting(i -> i.get("licence"))
        .containsExactly("NO_RAW_REDISTRIBUTION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acled", "awsd", "strategywatch", "Upper", "with space", "-x"})
  void start_whenTheSchemeIsTakenOrNoName_namesTheParameter(String scheme) {
    send("format=hxl&scheme=" + scheme, new byte[] {1})
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("scheme"));
  }

  @Test
  void start_whenAnotherFormatHasAScheme_namesTheParameter() {
    send("format=native&scheme=invented", new byte[] {1})
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("scheme"));
  }

  private static JsonPath find(String id) {
    JsonPath list = OPERATOR.request().get("/v1/incidents?country=NA&limit=500").jsonPath();
    String ours =
        list.getString(
            "items.find { it.externalIds == [[scheme: 'invented', id: '" + id + "']] }.id");
    return OPERATOR.request().get("/v1/incidents/" + ours).jsonPath();
  }
}
