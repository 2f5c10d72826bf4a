package org.strategywatch.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.net.URI;

/** Those whose keys the first start wrote. */
public final class Callers {

  private Callers() {}

  public static String key(String role) {
    return JsonPath.from(new File(System.getProperty(StandInServices.KEYS))).getString(role);
  }

  /** Where the gateway under test listens. */
  public static URI gateway() {
    return URI.create("http://localhost:" + RestAssured.port);
  }

  public static RequestSpecification as(String role) {
    return given().header("X-API-Key", key(role));
  }

  /** How often or how much the stand-in service did of something. */
  public static long counter(String name) {
    return Long.parseLong(
        given().get(System.getProperty(StandInServices.URL) + "/counter?" + name).asString());
  }
}
