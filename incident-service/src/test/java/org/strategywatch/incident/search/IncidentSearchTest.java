package org.strategywatch.incident.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class IncidentSearchTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);

  /** A country of its own, so that the tests of other classes do not show here. */
  private static final String COUNTRY = "XS";

  private static boolean recorded;

  @BeforeEach
  void recordOnce() {
    if (!recorded) {
      record("2022-01-10", "Ménaka", 16.0, 2.4, 5, "BATTLE", "JNIM", "CLEAR");
      record("2022-01-20", "Gao", 16.27, -0.04, 2, "VIOLENCE_AGAINST_CIVILIANS", "IS", "CLEAR");
      record("2022-02-05", "Kidal", 18.44, 1.41, 0, "BATTLE", "Etat islamique", "GREEN");
      record("2023-03-01", "Suva", -18.1, 178.4, 9, "BATTLE", "JNIM", "CLEAR");
      record("2023-03-02", "Apia", -13.8, -171.8, 1, "RIOT", "JNIM", "RED");
      recorded = true;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|Apia,Suva,Kidal,Gao,Ménaka",
        "from=2022-01-20&to=2022-12-31|Kidal,Gao",
        "eventType=BATTLE|Suva,Kidal,Ménaka",
        "actor=jnim|Apia,Suva,Ménaka",
        "actor=État Islamique|Kidal",
        "q=Menaka|Ménaka",
        "q=\"etat islamique\"|Kidal",
        "q=jnim -suva|Apia,Ménaka",
        "q=jnim suva|Suva",
        "admin1=menaka|Ménaka",
        "minFatalities=5|Suva,Ménaka",
        "bbox=-1,15,3,17|Gao,Ménaka",
        "bbox=170,-20,-170,-10|Apia,Suva",
        "source=Agence Test|Apia,Suva,Kidal,Gao,Ménaka",
        "source=nobody|",
        "factor=OTHER|Apia,Suva,Kidal,Gao,Ménaka",
        "verification=REPORTED&datePrecision=DAY|Apia,Suva,Kidal,Gao,Ménaka",
        "verification=VERIFIED|",
        "sort=occurredOn|Ménaka,Gao,Kidal,Suva,Apia",
        "sort=-fatalities|Suva,Ménaka,Gao,Apia,Kidal",
        "sort=recordedAt|Ménaka,Gao,Kidal,Suva,Apia",
      })
  void list_byFilter_givesWhatMatchesInOrder(@Nullable String query, @Nullable String places) {
    assertThat(places(READER, query)).isEqualTo(split(places));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CLEAR|Suva,Gao,Ménaka",
        "GREEN|Suva,Kidal,Gao,Ménaka",
        "RED|Apia,Suva,Kidal,Gao,Ménaka"
      })
  void list_byClearance_givesWhatTheCallerMaySee(SharingLabel clearance, String places) {
    assertThat(places(READER.cleared(clearance), "limit=50")).isEqualTo(split(places));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "occurredOn",
        "-occurredOn",
        "recordedAt",
        "-recordedAt",
        "fatalities",
        "-fatalities"
      })
  void list_whenPaged_givesEveryIncidentOnce(String sort) {
    // Given
    List<String> whole = places(READER, "sort=" + sort);

    // When
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      Response page = get(READER, "sort=" + sort + "&limit=2" + cursor);
      paged.addAll(page.jsonPath().getList("items.place", String.class));
      String next = page.jsonPath().getString("nextCursor");
      cursor = next == null ? null : "&cursor=" + next;
    } while (cursor != null);

    // Then
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void list_whenThereIsMore_linksToTheNextPage() {
    get(READER, "limit=2")
        .then()
        .body("nextCursor", notNullValue())
        .header("Link", containsString("rel=\"next\""));
    get(READER, "limit=500").then().body("nextCursor", nullValue()).header("Link", nullValue());
  }

  @Test
  void list_whenTheCursorIsOfAnotherFilter_refusesIt() {
    String cursor = get(READER, "limit=2").path("nextCursor");

    get(READER, "limit=2&eventType=RIOT&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("cursor"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foo=1|foo",
        "country=Mali|country",
        "from=2022|from",
        "from=2022-02-01&to=2022-01-01|to",
        "eventType=WAR|eventType",
        "subEventType=WAR|subEventType",
        "verification=OK|verification",
        "minFatalities=-1|minFatalities",
        "bbox=1,2,3|bbox",
        "bbox=0,10,1,5|bbox",
        "bbox=0,0,1,95|bbox",
        "bbox=a,b,c,d|bbox",
        "bbox=NaN,0,1,1|bbox",
        "q=%2D%21|q",
        "factor=MOON|factor",
        "datePrecision=HOUR|datePrecision",
        "sort=place|sort",
        "limit=0|limit",
        "limit=501|limit",
        "cursor=x|cursor"
      })
  void list_whenAParameterIsWrong_namesIt(String query, String parameter) {
    READER
        .request()
        .urlEncodingEnabled(false)
        .get("/v1/incidents?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", hasItem(parameter));
  }

  @Test
  void list_whenAFilterIsTooLong_namesIt() {
    get(READER, "q=" + "x".repeat(201))
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem("q"));
  }

  @Test
  void list_whenXmlIsWanted_is406() {
    READER.request().accept("application/xml").get("/v1/incidents").then().statusCode(406);
  }

  @Test
  void aggregate_byYear_sumsWhatTheCallerMaySee() {
    aggregate(READER, "by=year")
        .then()
        .statusCode(200)
        .body("items.year", equalTo(List.of(2022, 2023)))
        .body("items.incidents", equalTo(List.of(3, 2)))
        .body("items.fatalities.best", equalTo(List.of(7, 10)))
        .body("items.fatalities.low", equalTo(List.of(7, 10)))
        .body("items.fatalities.high", equalTo(List.of(10, 12)))
        .body("items.civilianFatalities", equalTo(List.of(3, 2)));
    aggregate(READER.cleared(SharingLabel.CLEAR), "by=year")
        .then()
        .body("items.incidents", equalTo(List.of(2, 1)));
  }

  @Test
  void aggregate_bySeveral_givesEachCombination() {
    aggregate(READER, "by=month,eventType&by=country&to=2022-12-31")
        .then()
        .body("items.month", equalTo(List.of("2022-01", "2022-01", "2022-02")))
        .body("items.eventType", equalTo(List.of("BATTLE", "VIOLENCE_AGAINST_CIVILIANS", "BATTLE")))
        .body("items[0].country", equalTo(COUNTRY))
        .body("items[0].admin1", nullValue());
    aggregate(READER, "by=admin1").then().body("items.admin1", hasItem("Ménaka region"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "by=", "by=day", "by=year,foo"})
  void aggregate_whenTheDimensionIsUnknown_namesIt(String query) {
    aggregate(READER, query).then().statusCode(400).body("errors.parameter", hasItem("by"));
  }

  private static List<String> split(@Nullable String places) {
    return places == null ? List.of() : List.of(places.split(","));
  }

  private static List<String> places(TestCaller caller, @Nullable String query) {
    Response response = get(caller, query == null ? "limit=50" : query);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.jsonPath().getList("items.place", String.class);
  }

  private static Response get(TestCaller caller, String query) {
    return caller.request().get("/v1/incidents?country=" + COUNTRY + "&" + query);
  }

  private static Response aggregate(TestCaller caller, String query) {
    return caller.request().get("/v1/incidents/aggregates?country=" + COUNTRY + "&" + query);
  }

  private static void record(
      String day,
      String place,
      double latitude,
      double longitude,
      int deaths,
      String type,
      String actor,
      String sharing) {
    String body =
        """
        {"occurredOn": "%s", "datePrecision": "DAY", "eventType": "%s", "country": "%s",
         "admin1": "%s region", "place": "%s", "location": {"latitude": %s, "longitude": %s},
         "actors": [{"name": "%s"}], "fatalities": {"best": %d, "high": %d},
         "civilianFatalities": 1, "sources": [{"name": "Agence Test"}],
         "contributingFactors": ["OTHER"], "sharing": "%s"}
        """
            .formatted(
                day,
                type,
                COUNTRY,
                place,
                place,
                latitude,
                longitude,
                actor,
                deaths,
                deaths + 1,
                sharing);
    TestCaller.with(Roles.REPORTER)
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/incidents")
        .then()
        .statusCode(201);
  }
}
