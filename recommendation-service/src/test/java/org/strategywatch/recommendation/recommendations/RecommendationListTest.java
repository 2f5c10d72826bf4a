package org.strategywatch.recommendation.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.recommendation.Written.PATH;
import static org.strategywatch.recommendation.Written.READER;
import static org.strategywatch.recommendation.Written.patch;
import static org.strategywatch.recommendation.Written.recommendation;
import static org.strategywatch.recommendation.Written.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.Written;

/** Each test uses a country of its own, because the tests share one database. */
@QuarkusTest
class RecommendationListTest {

  @Test
  void list_whenPaged_showsEveryOneOnceInOrder() {
    // Given
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      written.add(recommendation(request().put("country", "XB")));
    }
    patch(written.get(3), "\"1\"", "{\"ratings\":{\"feasibility\":1}}").then().statusCode(200);
    // When
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          READER
              .request()
              .get(PATH + "?country=XB&limit=3" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      String next = page.getString("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    // Then
    assertThat(seen).hasSize(7).doesNotHaveDuplicates().containsAll(written);
    assertThat(seen.getFirst()).isEqualTo(written.get(3));
  }

  @Test
  void list_whenSortedByAge_startsWithTheOldest() {
    String first = recommendation(request().put("country", "XC"));
    String second = recommendation(request().put("country", "XC"));
    READER
        .request()
        .get(PATH + "?country=XC&sort=createdAt")
        .then()
        .body("items.id", equalTo(List.of(first, second)));
    READER
        .request()
        .get(PATH + "?country=XC&sort=-createdAt")
        .then()
        .body("items.id", equalTo(List.of(second, first)));
  }

  @ParameterizedTest
  @CsvSource({
    "category=COORDINATION, 2",
    "category=CAPACITY_BUILDING, 0",
    "addressee=ARMED_FORCES, 2",
    "addressee=DONORS, 0",
    "status=OPEN, 2",
    "status=DRAFT, 0",
    "response=ACCEPTED, 1",
    "implementation=NOT_STARTED, 2",
    "implementation=IMPLEMENTED, 0"
  })
  void list_whenFiltered_showsWhatMatches(String filter, int count) {
    prepareCountryOfFilters();
    READER
        .request()
        .get(PATH + "?country=XD&" + filter)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(count));
  }

  @Test
  void list_whenSomeAreHidden_isAsIfTheyWereNot() {
    // Given
    String open = recommendation(request().put("country", "XE"));
    recommendation(request().put("country", "XE").put("sharing", "AMBER"));
    TestCaller outsider = READER.cleared(SharingLabel.GREEN);
    // When
    Response answer = outsider.request().get(PATH + "?country=XE&limit=1");
    // Then
    assertThat(answer.jsonPath().getList("items.id", String.class)).containsExactly(open);
    assertThat(answer.jsonPath().getString("nextCursor")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "colour=red, colour",
    "limit=0, limit",
    "limit=501, limit",
    "sort=title, sort",
    "cursor=abc, cursor",
    "country=Mali, country",
    "assessmentId=7, assessmentId",
    "category=NONE, category",
    "response=NONE, response"
  })
  void list_whenAParameterIsWrong_namesIt(String query, String parameter) {
    READER
        .request()
        .get(PATH + "?" + query)
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo(parameter));
  }

  @Test
  void list_whenTheCursorIsOfAnotherList_isRefused() {
    recommendation(request().put("country", "XF"));
    recommendation(request().put("country", "XF"));
    String cursor = READER.request().get(PATH + "?country=XF&limit=1").path("nextCursor");
    READER
        .request()
        .get(PATH + "?country=ML&limit=1&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("errors[0].code", containsString("CURSOR"));
  }

  @Test
  void list_whenJsonIsNotAccepted_is406() {
    READER.request().accept("text/html").get(PATH).then().statusCode(406);
  }

  private static void prepareCountryOfFilters() {
    String query = PATH + "?country=XD";
    if (READER.request().get(query).jsonPath().getList("items").isEmpty()) {
      String accepted = recommendation(request().put("country", "XD"));
      recommendation(request().put("country", "XD"));
      Written.move(TestCaller.with(Roles.REPORTER), accepted, "response", "ACCEPTED")
          .then()
          .statusCode(200);
    }
  }
}
