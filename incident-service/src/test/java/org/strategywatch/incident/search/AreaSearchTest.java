package org.strategywatch.incident.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.incident.place.Places;
import org.strategywatch.platform.web.security.SharingLabel;

/** Units, boxes and circles, honest about how precisely a place is known. */
@QuarkusTest
class AreaSearchTest {

  private static boolean recorded;

  @BeforeEach
  void recordOnce() {
    if (!recorded) {
      fillGazetteer();
      point("GL", "Paris", 48.8566, 2.3522, "EXACT");
      point("GL", "London", 51.5074, -0.1278, "EXACT");
      point("GL", "Suva", -18.1248, 178.4501, "EXACT");
      point("GL", "Apia", -13.8333, -171.7667, "EXACT");
      point("GL", "Alert", 82.5018, -62.3481, "EXACT");
      point("GL", "Pole side", 85.0, 117.6519, "EXACT");

      point("FO", "town", 10.0, 20.0, "EXACT");
      point("FO", "around town", 10.0, 20.2, "NEAR");
      point("FO", "no precision told", 10.0, 20.1, null);
      Recorded.incident(
          "FO",
          "district",
          "\"admin1\": \"East Region\", \"admin2\": \"Komandjoarri\","
              + location(10.0, 20.3, "ADMIN2"));
      Recorded.incident("FO", "region", "\"admin1\": \"Eást\"," + location(10.5, 20.5, "ADMIN1"));
      Recorded.incident("FO", "country", location(10.0, 20.0, "COUNTRY"));
      Recorded.incident(
          "FO", "border", "\"admin1\": \"East\"," + location(10.0, 21.0, "LINE_OR_AREA"));
      Recorded.incident(
          "FO", "elsewhere", "\"admin1\": \"Wessst\"," + location(10.0, 24.0, "EXACT"));
      recorded = true;
    }
  }

  private static void fillGazetteer() {
    Places.importTable(
            """
            Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date
            FRO,1,FO01,East,FRO,2020-01-01
            FRO,1,FO02,West,FRO,2020-01-01
            FRO,2,FO0101,Komandjoari,FO01,2020-01-01
            FRO,2,FO0102,Belderane,FO01,2020-01-01
            """)
        .then()
        .statusCode(200);
    Places.importBoundaries(
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"pcode": "FO01"}, "geometry": {"type": "Polygon",
               "coordinates": [[[19,9],[22,9],[22,12],[19,12],[19,9]]]}},
              {"type": "Feature", "properties": {"pcode": "FO02"}, "geometry": {"type": "Polygon",
               "coordinates": [[[22,9],[25,9],[25,12],[22,12],[22,9]]]}}]}
            """)
        .then()
        .statusCode(200);
  }

  /**
   * Paris and London are 343.6 km apart, Suva and Apia 1,144 km, Alert and the point beyond the
   * pole 1,389 km.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "near=48.8566,2.3522&radiusKm=343|Paris",
        "near=48.8566,2.3522&radiusKm=344|London,Paris",
        "near=-18.1248,178.4501&radiusKm=1100|Suva",
        "near=-18.1248,178.4501&radiusKm=1200|Apia,Suva",
        "near=82.5018,-62.3481&radiusKm=1300|Alert",
        "near=82.5018,-62.3481&radiusKm=1400|Alert,Pole side",
        "near=0,0&radiusKm=20038|Alert,Apia,London,Paris,Pole side,Suva",
      })
  void near_findsWithinTheGreatCircleDistance(String query, String places) {
    assertThat(String.join(",", Recorded.places("country=GL&" + query))).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "near=10,20&radiusKm=5|town",
        "near=10,20&radiusKm=12|no precision told,town",
        "near=10,20&radiusKm=48|around town,no precision told,town",
        "near=10,20&radiusKm=46|no precision told,town",
        "near=10,20.2&radiusKm=5|''",
        "near=10,20&radiusKm=5&certainty=possible|around town,border,country,district,region,town",
        "near=10,20&radiusKm=500|around town,district,elsewhere,no precision told,region,town",
        "near=10,20&radiusKm=700|around town,border,country,district,elsewhere,no precision told,region,town",
        "near=10,20&radiusKm=400|around town,district,no precision told,region,town",
        "bbox=19.5,9.5,20.15,10.5|no precision told,town",
        "bbox=19.5,9.5,20.5,10.5|around town,no precision told,town",
        "bbox=19,9,22,12|around town,district,no precision told,region,town",
        "bbox=19,9,25,12|around town,border,country,district,elsewhere,no precision told,region,town",
        "bbox=23,9.5,24.5,10.5&certainty=certain|elsewhere",
        "bbox=23,9.5,24.5,10.5&certainty=possible|border,country,district,elsewhere,region",
      })
  void area_givesWhatLiesInItForCertain_andWhatMayWhenAsked(String query, String places) {
    assertThat(String.join(",", Recorded.places("country=FO&from=2024-01-01&" + query)))
        .isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "admin1=FO01|district,region",
        "admin1=east|district,region",
        "admin1=FO01&certainty=possible|around town,border,country,district,no precision told,region,town",
        "admin1=FO02|''",
        "admin1=FO99|''",
        "admin2=FO0101|district",
        "admin1=east&certainty=possible|around town,border,country,district,no precision told,region,town",
        "admin2=Komandjoarri|district",
        "admin2=komandjoari|district",
        "admin2=Komandjoari&admin1=East|district",
        "admin2=Komandjoari&admin1=FO01|district",
        "admin2=Komandjoari&admin1=West|''",
        "admin2=Belderane|''",
        "admin2=Belderane&certainty=possible|around town,border,country,no precision told,region,town",
        "admin2=FO0102|''",
        "admin2=FO0102&certainty=possible|around town,border,country,no precision told,region,town",
        "admin2=FO01|''",
      })
  void unit_byPcodeOrName_givesWhatLiesInIt(String query, String places) {
    assertThat(String.join(",", Recorded.places("country=FO&from=2024-01-01&" + query)))
        .isEqualTo(places);
  }

  /** A name alone may be that of units in several countries. */
  @Test
  void unit_byNameWithoutACountry_isTakenAsItIsSpelt() {
    assertThat(Recorded.places("from=2024-01-01&admin2=Komandjoari")).isEmpty();
    assertThat(Recorded.places("from=2024-01-01&admin2=Komandjoarri")).containsExactly("district");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "near=10|near",
        "near=91,0&radiusKm=5|near",
        "near=a,b&radiusKm=5|near",
        "near=10,20|radiusKm",
        "radiusKm=10|near",
        "near=10,20&radiusKm=-1|radiusKm",
        "near=10,20&radiusKm=NaN|radiusKm",
        "bbox=1,2,3|bbox",
        "certainty=maybe|certainty",
      })
  void area_whenAParameterIsWrong_namesIt(String query, String parameter) {
    Recorded.get(Recorded.READER, query)
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem(parameter));
  }

  @Test
  void places_keepsWhatWasCodedAndWhereThePointLiesApart() {
    // Given
    Recorded.incident(
        "FO",
        "over the line",
        "\"admin1\": \"East\", \"occurredOn\": \"2019-01-01\"," + location(10, 23, "EXACT"));

    // When
    var found =
        Recorded.READER.request().get("/v1/incidents/places?country=FO&to=2019-12-31").then();

    // Then
    found
        .statusCode(200)
        .body("items[0].admin1.name", equalTo("East"))
        .body("items[0].admin1.pcode", equalTo("FO01"))
        .body("items[0].admin1.match", equalTo("NAME"))
        .body("items[0].computedAdmin1", equalTo("FO02"))
        .body("items[0].pointInOtherUnit", equalTo(true));
    Recorded.READER
        .request()
        .get("/v1/incidents/places?country=FO&admin2=FO0101")
        .then()
        .body("items[0].admin2.pcode", equalTo("FO0101"))
        .body("items[0].admin2.match", equalTo("SPELLING"))
        .body("items[0].pointInOtherUnit", equalTo(false));
    Recorded.READER
        .request()
        .get("/v1/incidents/places?country=FO&q=elsewhere")
        .then()
        .body("items[0].admin1.name", equalTo("Wessst"))
        .body("items[0].admin1.pcode", nullValue())
        .body("items[0].computedAdmin1", equalTo("FO02"));
  }

  /** A name that only a hidden incident has must not show in the cursor of a page. */
  @Test
  void pages_byPcode_areTheSameWhenAHiddenIncidentHasAnotherSpelling() {
    // Given
    for (String place : List.of("one", "two", "three")) {
      Recorded.incident("FO", place, "\"admin1\": \"West\", \"occurredOn\": \"2018-01-01\"");
    }
    var reader = Recorded.READER.cleared(SharingLabel.CLEAR);
    String query = "country=FO&admin1=FO02&to=2018-12-31&limit=1";
    String before = Recorded.get(reader, query).asString();

    // When
    Recorded.incident(
        "FO",
        "hidden",
        "\"admin1\": \"West Province\", \"occurredOn\": \"2018-01-01\", \"sharing\": \"RED\"");

    // Then
    assertThat(Recorded.get(reader, query).asString()).isEqualTo(before);
  }

  private static void point(
      String country, String place, double latitude, double longitude, @Nullable String precision) {
    Recorded.incident(country, place, location(latitude, longitude, precision));
  }

  private static String location(double latitude, double longitude, @Nullable String precision) {
    String told = precision == null ? "" : ", \"locationPrecision\": \"" + precision + "\"";
    return "\"location\": {\"latitude\": %s, \"longitude\": %s}%s"
        .formatted(latitude, longitude, told);
  }
}
