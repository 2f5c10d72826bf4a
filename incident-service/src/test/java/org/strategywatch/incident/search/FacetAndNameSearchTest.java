package org.strategywatch.incident.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** Counts by facet and by actor, actors by any of their names, words in any form. */
@QuarkusTest
class FacetAndNameSearchTest {

  private static final String COUNTRY = "BM";

  private static boolean recorded;

  @BeforeEach
  void recordOnce() {
    if (!recorded) {
      register();
      Recorded.incident(
          COUNTRY,
          "Ménaka",
          actors("Front de Test", "Army of Test")
              + ", \"occurredOn\": \"2022-03-01\", \"admin1\": \"Ménaka\","
              + "\"summary\": \"Trois attaques contre des villageois\"");
      Recorded.incident(
          COUNTRY,
          "Gao",
          actors("FDT", "Civilians")
              + ", \"occurredOn\": \"2022-04-01\", \"admin1\": \"Gao\","
              + "\"summary\": \"Une attaque contre un village\"");
      Recorded.incident(
          COUNTRY,
          "Kidal",
          actors("Frönt-de-Test")
              + ", \"occurredOn\": \"2023-01-01\", \"admin1\": \"GAO\","
              + "\"summary\": \"Gunmen attacked two vehicles; the attackers fled\"");
      Recorded.incident(
          COUNTRY,
          "Timbuktu",
          actors("Somebody else")
              + ", \"occurredOn\": \"2023-02-01\", \"sharing\": \"RED\","
              + "\"summary\": \"The vehicle was found\"");
      recorded = true;
    }
  }

  private static void register() {
    String header =
        "ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NewName,NewNameFullMotherTongue,"
            + "NewNameFullEng,Org,ActorIdPrev,ActorIdSplitTemp,ActorIdAlliance,ActorIdGroup,Location\n";
    TestCaller.with(Roles.OPERATOR)
        .request()
        .contentType("text/csv")
        .body(header + "xf1,FDT,FDT,Front de Test,Front of Test,,,,1,,,,,\n")
        .post("/v1/actors/imports")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actor=FDT|Gao,Kidal,Ménaka",
        "actor=front of test|Gao,Kidal,Ménaka",
        "actor=Frönt-de-Test|Gao,Kidal,Ménaka",
        "actor=Army of Test|Ménaka",
        "actor=FD|''",
      })
  void actor_byAnyOfItsNames_findsItsIncidents(String query, String places) {
    assertThat(found(query)).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=Menaka|Ménaka",
        "q=attaque|Gao,Ménaka",
        "q=attaques|Gao,Ménaka",
        "q=villages|Gao",
        "q=attacking|Kidal",
        "q=vehicles|Kidal,Timbuktu",
        "q=attaques -Gao|Ménaka",
        "q=\"attaque contre\"|Gao,Ménaka",
        "q=\"contre attaque\"|''",
        "q=attaques contre un|Gao",
        "q=gun|''",
      })
  void words_inAnyForm_findTheOthers(String query, String places) {
    assertThat(found(query)).isEqualTo(places);
  }

  @Test
  void facets_countWhatTheFilterFinds() {
    Recorded.READER
        .request()
        .get("/v1/incidents/facets?country=" + COUNTRY)
        .then()
        .statusCode(200)
        .body("incidents", equalTo(4))
        .body("facets.eventType[0].value", equalTo("BATTLE"))
        .body("facets.eventType[0].incidents", equalTo(4))
        .body("facets.country.value", contains(COUNTRY))
        .body("facets.year.value", contains("2022", "2023"))
        .body("facets.year.incidents", contains(2, 2))
        .body("facets.verification[0].value", equalTo("REPORTED"))
        .body("facets.admin1.incidents", contains(2, 1))
        .body("facets.subEventType", hasSize(0))
        .body("facets.actor.value", hasItem("Army of Test"));
    Recorded.READER
        .request()
        .get("/v1/incidents/facets?country=" + COUNTRY + "&q=attaques")
        .then()
        .body("incidents", equalTo(2))
        .body("facets.year.value", contains("2022"));
  }

  @Test
  void facets_whenTheCallerMayNotSeeAnIncident_doNotCountIt() {
    Recorded.READER
        .cleared(SharingLabel.CLEAR)
        .request()
        .get("/v1/incidents/facets?country=" + COUNTRY)
        .then()
        .body("incidents", equalTo(3))
        .body("facets.year.incidents", contains(2, 1))
        .body("facets.actor.value", org.hamcrest.Matchers.not(hasItem("Somebody else")));
  }

  @ParameterizedTest
  @CsvSource({"foo=1,foo", "by=actor,by", "from=x,from"})
  void facets_whenAParameterIsWrong_nameIt(String query, String parameter) {
    Recorded.READER
        .request()
        .get("/v1/incidents/facets?" + query)
        .then()
        .statusCode(400)
        .body("errors.parameter", hasItem(parameter));
  }

  @Test
  void aggregates_byActor_countAnIncidentOnceForEachOfItsActors() {
    Response groups =
        Recorded.READER
            .cleared(SharingLabel.CLEAR)
            .request()
            .get("/v1/incidents/aggregates?by=actor&country=" + COUNTRY);

    groups.then().statusCode(200);
    assertThat(groups.jsonPath().getList("items.actor", String.class))
        .startsWith("Army of Test", "Civilians", "FDT")
        .hasSize(4);
    assertThat(groups.jsonPath().getList("items.incidents", Integer.class))
        .containsExactly(1, 1, 1, 2);
  }

  /**
   * Others record and correct between two pages: what was there before is given once, nothing
   * twice.
   */
  @ParameterizedTest
  @CsvSource({"occurredOn,KY", "-occurredOn,VG", "recordedAt,AI", "-recordedAt,MS"})
  void pages_whileOthersWrite_giveEachIncidentThatWasThereOnce(String sort, String country) {
    // Given
    List<String> before = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      before.add("before " + day);
      Recorded.incident(country, "before " + day, "\"occurredOn\": \"2024-02-0" + day + "\"");
    }
    String query = "country=" + country + "&limit=2&sort=" + sort;

    // When
    List<String> paged = new ArrayList<>();
    Response page = Recorded.get(Recorded.READER, query);
    for (int written = 0; page.path("nextCursor") != null; written++) {
      paged.addAll(page.jsonPath().getList("items.place", String.class));
      if (written < 3) {
        correctSummary(page.path("items[0].id"));
        Recorded.incident(country, "new " + written, "\"occurredOn\": \"2024-02-03\"");
      }
      page = Recorded.get(Recorded.READER, query + "&cursor=" + page.path("nextCursor"));
    }
    paged.addAll(page.jsonPath().getList("items.place", String.class));

    // Then
    assertThat(paged).doesNotHaveDuplicates().containsAll(before);
  }

  private static void correctSummary(String id) {
    TestCaller verifier = TestCaller.with(Roles.VERIFIER);
    String tag = verifier.request().get("/v1/incidents/" + id).header("ETag");
    verifier
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body("{\"summary\": \"corrected\"}")
        .patch("/v1/incidents/" + id)
        .then()
        .statusCode(200);
  }

  private static String found(String query) {
    return String.join(",", Recorded.places("country=" + COUNTRY + "&" + query));
  }

  private static String actors(String... names) {
    return java.util.Arrays.stream(names)
        .map("{\"name\": \"%s\"}"::formatted)
        .collect(java.util.stream.Collectors.joining(",", "\"actors\": [", "]"));
  }
}
