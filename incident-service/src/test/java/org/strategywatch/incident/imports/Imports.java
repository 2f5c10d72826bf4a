package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** Sends files and waits for the end of their imports. */
public final class Imports {

  static final TestCaller OPERATOR = TestCaller.with(Roles.OPERATOR);

  private Imports() {}

  static Response send(String query, byte[] file) {
    return OPERATOR
        .request()
        .contentType("application/octet-stream")
        .body(file)
        .post("/v1/imports?" + query);
  }

  public static JsonPath run(String query, byte[] file) {
    Response accepted = send(query, file);
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    return awaitEnd(accepted.header("Location"));
  }

  public static JsonPath run(String query, String file) {
    return run(query, file.getBytes(StandardCharsets.UTF_8));
  }

  public static JsonPath awaitEnd(String location) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> OPERATOR.request().get(location).jsonPath(),
            run -> !"running".equals(run.getString("state")));
  }

  /** read, created, updated, unchanged, rejected. */
  public static List<Integer> rows(JsonPath run) {
    return List.of(
        run.getInt("rows.read"),
        run.getInt("rows.created"),
        run.getInt("rows.updated"),
        run.getInt("rows.unchanged"),
        run.getInt("rows.rejected"));
  }

  public static JsonPath rejections(JsonPath run) {
    return OPERATOR
        .request()
        .get("/v1/imports/" + run.getString("id") + "/rejections?limit=500")
        .jsonPath();
  }
}
