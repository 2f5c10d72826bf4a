package org.strategywatch.platform.data.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.platform.data.Stand.execute;
import static org.strategywatch.platform.data.Stand.query;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.test.TokenResource;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class IdempotencyTest {

  private final DataSource database;
  private final StoredAnswers answers;
  private final TestCaller reporter = TestCaller.with(Roles.REPORTER);
  private final String key = UUID.randomUUID().toString();
  private final String text = "text-" + UUID.randomUUID();

  IdempotencyTest(DataSource database, StoredAnswers answers) {
    this.database = database;
    this.answers = answers;
  }

  @Test
  void once_whenTheCallIsRepeated_givesTheFirstAnswerAndOneEffect() {
    // Given
    Response first = post(reporter, key, "{\"text\":\"%s\",\"stars\":3}".formatted(text));
    first.then().statusCode(201).body("text", equalTo(text));
    // When
    Response second = post(reporter, key, "{ \"stars\": 3, \"text\": \"%s\" }".formatted(text));
    // Then
    second.then().statusCode(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo("\"1\"");
    assertThat(effects()).isEqualTo("1");
  }

  @Test
  void once_whenTheKeyComesWithAnotherRequest_answers422() {
    // Given
    post(reporter, key, body()).then().statusCode(201);
    // When / Then
    post(reporter, key, "{\"text\":\"another\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"))
        .body("errors[0].header", equalTo("Idempotency-Key"));
    assertThat(effects()).isEqualTo("1");
  }

  @Test
  void once_whenAnotherPartnerUsesTheSameKey_isAnotherCall() {
    // Given
    post(reporter, key, body()).then().statusCode(201);
    // When
    post(reporter.of("someone-else"), key, body()).then().statusCode(201);
    // Then
    assertThat(effects()).isEqualTo("2");
  }

  @Test
  void once_withoutAKey_runsEveryTime() {
    // When
    reporter.request().contentType("application/json").body(body()).post("/v1/notes");
    reporter.request().contentType("application/json").body(body()).post("/v1/notes");
    // Then
    assertThat(effects()).isEqualTo("2");
  }

  @Test
  void once_whenTheOperationFails_remembersNothing() {
    // Given
    String refused = "{\"text\":\"refused\"}";
    post(reporter, key, refused).then().statusCode(400);
    // When / Then
    post(reporter, key, body()).then().statusCode(201);
    assertThat(query(database, "SELECT payload FROM outbox WHERE payload LIKE '%refused%'"))
        .isEmpty();
  }

  @Test
  void once_whenTheKeyHasExpired_runsAgain() {
    // Given
    post(reporter, key, body()).then().statusCode(201);
    age("25 hours");
    // When
    post(reporter, key, "{\"text\":\"%s\",\"stars\":1}".formatted(text)).then().statusCode(201);
    // Then
    assertThat(effects()).isEqualTo("2");
  }

  @Test
  void forgetOldAnswers_always_removesExpiredOnesOnly() {
    // Given
    post(reporter, key, body()).then().statusCode(201);
    age("25 hours");
    String fresh = UUID.randomUUID().toString();
    post(reporter, fresh, body()).then().statusCode(201);
    // When
    answers.forgetOldAnswers();
    // Then
    assertThat(
            query(
                database,
                "SELECT key FROM idempotency_key WHERE key IN ('%s', '%s')".formatted(key, fresh)))
        .containsExactly(fresh);
  }

  @Test
  void once_whenCallsAreConcurrent_allGetTheAnswerOfTheOneThatRan() throws Exception {
    // Given
    Callable<Response> call = () -> post(reporter, key, body());
    try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
      // When
      List<Future<Response>> responses =
          callers.invokeAll(Stream.generate(() -> call).limit(6).toList());
      // Then
      assertThat(responses.stream().map(Future::resultNow).map(Response::statusCode))
          .containsOnly(201);
      assertThat(responses.stream().map(Future::resultNow).map(Response::asString).distinct())
          .hasSize(1);
    }
    assertThat(effects()).isEqualTo("1");
  }

  @Test
  void once_whenTheKeyIsTooLong_answers400NamingTheHeader() {
    post(reporter, "x".repeat(256), body())
        .then()
        .statusCode(400)
        .body("errors[0].header", equalTo("Idempotency-Key"));
    assertThat(effects()).isEqualTo("0");
  }

  private static Response post(TestCaller caller, String key, String body) {
    return caller
        .request()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/notes");
  }

  private String body() {
    return "{\"text\":\"%s\"}".formatted(text);
  }

  private void age(String interval) {
    execute(
        database,
        "UPDATE idempotency_key SET created_at = now() - interval '%s' WHERE key = '%s'"
            .formatted(interval, key));
  }

  private String effects() {
    return query(database, "SELECT count(*) FROM outbox WHERE payload LIKE '%" + text + "%'")
        .getFirst();
  }
}
