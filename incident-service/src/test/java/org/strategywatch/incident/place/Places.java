package org.strategywatch.incident.place;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** Fills the gazetteer. */
public final class Places {

  public static final TestCaller OPERATOR = TestCaller.with(Roles.OPERATOR);

  private Places() {}

  public static Response importTable(String csv) {
    return send("text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  public static Response importBoundaries(String geoJson) {
    return send("application/geo+json", geoJson.getBytes(StandardCharsets.UTF_8));
  }

  public static Response send(String type, byte[] file) {
    return OPERATOR.request().contentType(type).body(file).post("/v1/places/imports");
  }
}
