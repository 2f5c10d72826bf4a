package org.strategywatch.incident.place;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
class PlaceResourceTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);

  /** New Caledonia, so that the tests of other classes do not show here. */
  private static final String TABLE =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date
      #country+code,#geo+admin_level,#adm+code,#adm+name,#adm+code+parent,#date+start
      NCL,2,NC0101,Poum,NC01,2020-01-01
      NCL,1,NC01,Province Nord,NCL,2020-01-01
      NCL,1,NC02,Province Sud,NCL,2020-01-01
      NCL,2,NC0201,Nouméa,NC02,2020-01-01
      """;

  private static boolean filled;

  @BeforeEach
  void fillOnce() {
    if (!filled) {
      Places.importTable(TABLE).then().statusCode(200);
      filled = true;
    }
  }

  @Test
  void importTable_whenItCameBefore_changesNothing() {
    Places.importTable(TABLE)
        .then()
        .statusCode(200)
        .body("rows.read", equalTo(4))
        .body("rows.unchanged", equalTo(4))
        .body("rows.created", equalTo(0))
        .body("rows.updated", equalTo(0))
        .body("rows.rejected", equalTo(0))
        .body("ignoredColumns", hasSize(0));
  }

  @Test
  void importTable_withBadRows_namesThemAndTakesTheOthers() {
    Places.importTable(
            """
            Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date,Remark
            FJI,1,FJ01,Central,FJI,2020-01-01,
            XXX,1,XX01,Nowhere,XXX,2020-01-01,
            FJI,3,FJ010101,Suva City,FJ0101,2020-01-01,
            FJI,2,FJ0901,Suva,FJ09,2020-01-01,
            FJI,1,,Western,FJI,2020-01-01,
            FJI,1,FJ02,Western,FJI,last year,
            FJI,1,FJ01,Central again,FJI,2020-01-01,
            FJI,1,FJ03
            """)
        .then()
        .statusCode(200)
        .body("rows.read", equalTo(8))
        .body("rows.created", equalTo(1))
        .body("rows.rejected", equalTo(7))
        .body("rejections.position", contains(3, 4, 5, 6, 7, 8, 9))
        .body(
            "rejections.code",
            contains(
                "UNKNOWN_COUNTRY",
                "LEVEL_NOT_KEPT",
                "UNKNOWN_PARENT",
                "MISSING_VALUE",
                "INVALID_DATE",
                "REPEATED_PCODE",
                "WRONG_NUMBER_OF_VALUES"))
        .body("rejections[2].row", equalTo("FJI,2,FJ0901,Suva,FJ09,2020-01-01,"))
        .body("ignoredColumns", contains("Remark"));
    get("country=FJ").then().body("items.pcode", contains("FJ01"));
  }

  @Test
  void importTable_whenNewerOrOlder_keepsTheNewest() {
    // Given
    String header =
        "Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date,Valid to date\n";
    Places.importTable(header + "VUT,1,VU01,Torba,VUT,2020-01-01,\n").then().statusCode(200);

    // When
    Response ended =
        Places.importTable(header + "VUT,1,VU01,Torba Islands,VUT,2021-01-01,2023-12-31\n");
    Response older = Places.importTable(header + "VUT,1,VU01,Old Torba,VUT,2010-01-01,\n");

    // Then
    ended.then().body("rows.updated", equalTo(1));
    older.then().body("rows.unchanged", equalTo(1));
    READER
        .request()
        .get("/v1/places/VU01")
        .then()
        .body("name", equalTo("Torba Islands"))
        .body("validFrom", equalTo("2021-01-01"))
        .body("validTo", equalTo("2023-12-31"));
    get("country=VU&validOn=2023-12-31").then().body("items", hasSize(1));
    get("country=VU&validOn=2024-01-01").then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-Code,Name\nNC03,Îles\n", "{}", "\n"})
  void importTable_whenItIsNone_refusesItWhole(String file) {
    Places.importTable(file)
        .then()
        .statusCode(400)
        .body("code", equalTo("REFERENCE_FILE_UNREADABLE"));
  }

  @Test
  void importBoundaries_takesThoseOfKnownUnitsAndNamesTheOthers() {
    // Given
    String file =
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"ADM1_PCODE": "NC02"}, "geometry":
            {"type": "Polygon", "coordinates": [[[166,-22.5],[167,-22.5],[167,-21.5],[166,-22.5]]]}},
          {"type": "Feature", "properties": {"name": "Nobody"}, "geometry": null},
          {"type": "Feature", "properties": {"pcode": "NC77"}, "geometry": null},
          {"type": "Feature", "properties": {"pcode": "NC01"}, "geometry":
            {"type": "Polygon", "coordinates": [[[164,-20],[165,-20],[165,-21]]]}},
          {"type": "Feature", "properties": {"pcode": "NC0101"}, "geometry":
            {"type": "Point", "coordinates": [164, -20]}},
          {"type": "Feature", "properties": {"pcode": "NC0201"}, "geometry":
            {"type": "Polygon", "coordinates": [[[166,-220],[167,-22],[167,-21],[166,-220]]]}}]}
        """;

    // When
    Response first = Places.importBoundaries(file);
    Response again = Places.importBoundaries(file);

    // Then
    first
        .then()
        .statusCode(200)
        .body("rows.read", equalTo(6))
        .body("rows.updated", equalTo(1))
        .body("rows.rejected", equalTo(5))
        .body("rejections.position", contains(2, 3, 4, 5, 6))
        .body(
            "rejections.code",
            contains(
                "NO_PCODE",
                "UNKNOWN_PCODE",
                "INVALID_GEOMETRY",
                "INVALID_GEOMETRY",
                "INVALID_GEOMETRY"));
    again.then().body("rows.updated", equalTo(0)).body("rows.unchanged", equalTo(1));
    READER.request().get("/v1/places/NC02").then().body("hasBoundary", equalTo(true));
    READER.request().get("/v1/places/NC01").then().body("hasBoundary", equalTo(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "country=NC|NC01,NC0101,NC02,NC0201",
        "country=NC&level=1|NC01,NC02",
        "country=NC&q=noumea|NC0201",
        "country=NC&q=PROVINCE sud|NC02",
        "country=NC&parent=NC01|NC0101",
        "pcode=NC0201|NC0201",
        "country=NC&validOn=2019-12-31|''",
      })
  void list_byFilter_givesWhatMatches(String query, String pcodes) {
    Response list = get(query);

    org.assertj.core.api.Assertions.assertThat(
            String.join(",", list.jsonPath().getList("items.pcode", String.class)))
        .isEqualTo(pcodes);
  }

  @Test
  void list_whenPaged_goesOnBehindTheLastOne() {
    String cursor =
        get("country=NC&limit=3").then().body("items", hasSize(3)).extract().path("nextCursor");

    get("country=NC&limit=3&cursor=" + cursor)
        .then()
        .body("items.pcode", contains("NC0201"))
        .body("nextCursor", nullValue());
    get("country=FJ&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("cursor"));
  }

  @ParameterizedTest
  @CsvSource({"level=3,level", "country=ZZZ,country", "validOn=2024,validOn", "foo=1,foo"})
  void list_whenAParameterIsWrong_namesIt(String query, String parameter) {
    get(query).then().statusCode(400).body("errors.parameter", hasItem(parameter));
  }

  @Test
  void read_givesTheUnitWithItsTag() {
    Response read = READER.request().get("/v1/places/NC0201");

    read.then()
        .statusCode(200)
        .body("name", equalTo("Nouméa"))
        .body("country", equalTo("NC"))
        .body("level", equalTo(2))
        .body("parentPcode", equalTo("NC02"));
    READER
        .request()
        .header("If-None-Match", read.header("ETag"))
        .get("/v1/places/NC0201")
        .then()
        .statusCode(304);
  }

  @Test
  void read_whenUnknown_isNotFound() {
    READER
        .request()
        .get("/v1/places/NC99")
        .then()
        .statusCode(404)
        .body("code", equalTo("PLACE_NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {Roles.READER, Roles.REPORTER, Roles.ANALYST, Roles.VERIFIER, Roles.PUBLISHER})
  void importTable_whenNotOperator_isForbidden(String role) {
    TestCaller.with(role)
        .request()
        .contentType("text/csv")
        .body(TABLE)
        .post("/v1/places/imports")
        .then()
        .statusCode(403);
  }

  private static Response get(String query) {
    return READER.request().get("/v1/places?" + query);
  }
}
