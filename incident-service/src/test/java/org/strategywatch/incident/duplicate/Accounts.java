package org.strategywatch.incident.duplicate;

import io.restassured.http.ContentType;
import java.util.UUID;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** Accounts of events, each test's in a time or place of its own. */
final class Accounts {

  static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);

  private static final String ATTACK =
      """
      {"occurredOn": "2023-09-07", "datePrecision": "DAY", "eventType": "VIOLENCE_AGAINST_CIVILIANS",
       "country": "%s", "admin1": "Tombouctou", "place": "Banikane",
       "location": {"latitude": 16.95, "longitude": -1.75}, "locationPrecision": "EXACT",
       "actors": [{"name": "JNIM", "kind": "REBEL_GROUP"}], "fatalities": {"low": 60, "best": 64, "high": 70},
       "sharing": "CLEAR"}
      """;

  private Accounts() {}

  /** One attack, in a country that nobody else's test uses. */
  static String attack(String country) {
    return ATTACK.formatted(country);
  }

  static UUID record(String incident) {
    return record(REPORTER, incident);
  }

  static UUID record(TestCaller reporter, String incident) {
    return UUID.fromString(
        reporter
            .request()
            .contentType(ContentType.JSON)
            .body(incident)
            .post("/v1/incidents")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }
}
