package org.strategywatch.incident.search;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** Incidents to search in, recorded one by one; the place is what tells them apart. */
final class Recorded {

  static final TestCaller READER = TestCaller.with(Roles.READER);

  private Recorded() {}

  /**
   * @param fields more than the country, the place and what every incident has
   */
  static Response incident(String country, String place, String fields) {
    Response recorded =
        TestCaller.with(Roles.REPORTER)
            .request()
            .contentType(ContentType.JSON)
            .body(
                """
                {"eventType": "BATTLE", "country": "%s", "place": "%s", %s}
                """
                    .formatted(
                        country,
                        place,
                        with(with(fields, "occurredOn", "2024-01-01"), "sharing", "CLEAR")))
            .post("/v1/incidents");
    recorded.then().statusCode(201);
    return recorded;
  }

  private static String with(String fields, String name, String value) {
    return fields.contains("\"" + name + "\"")
        ? fields
        : "\"%s\": \"%s\", %s".formatted(name, value, fields);
  }

  static Response get(TestCaller caller, String query) {
    return caller.request().get("/v1/incidents?" + query);
  }

  /** The places of what is found, in their own order. */
  static List<String> places(String query) {
    Response list = get(READER, query);
    list.then().statusCode(200);
    return list.jsonPath().getList("items.place", String.class).stream().sorted().toList();
  }
}
