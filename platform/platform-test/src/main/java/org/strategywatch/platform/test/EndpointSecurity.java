package org.strategywatch.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.strategywatch.platform.web.problem.Problem;
import org.strategywatch.platform.web.security.Roles;

/** Walks every operation of a service's contract and tries it as those who may not. */
public final class EndpointSecurity {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private EndpointSecurity() {}

  /**
   * One test an operation and an impostor. An operation that the auditor may use is none of a
   * domain service's.
   *
   * @param contract the service's OpenAPI document, such as {@code contract/openapi.yaml}
   */
  public static Stream<DynamicTest> refusals(Path contract) {
    return operations(contract).stream()
        .flatMap(
            operation ->
                Stream.of(
                    refusal(operation, "without a token", RestAssured.given(), 401),
                    refusal(operation, "with garbage", bearer("garbage"), 401),
                    refusal(
                        operation,
                        "with a token for another service",
                        bearer(reader().token("another-service", Duration.ofMinutes(5))),
                        401),
                    refusal(
                        operation,
                        "with a token that has expired",
                        bearer(reader().token("any", Duration.ofMinutes(-5))),
                        401),
                    refusal(
                        operation, "as auditor", TestCaller.with(Roles.AUDITOR).request(), 403)));
  }

  private static TestCaller reader() {
    return TestCaller.with(Roles.READER);
  }

  private static RequestSpecification bearer(String token) {
    return RestAssured.given().header("Authorization", "Bearer " + token);
  }

  private static DynamicTest refusal(
      Operation operation, String how, RequestSpecification request, int status) {
    return dynamicTest(
        operation + " " + how + " is " + status,
        () -> {
          if (operation.mediaType() != null) {
            request.contentType(operation.mediaType());
          }
          var response = request.request(operation.method(), operation.path());
          assertThat(response.statusCode()).isEqualTo(status);
          assertThat(response.contentType()).startsWith(Problem.MEDIA_TYPE);
          assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        });
  }

  private static List<Operation> operations(Path contract) {
    List<Operation> operations = new ArrayList<>();
    read(contract)
        .path("paths")
        .properties()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(path.getValue()::has)
                    .map(
                        method ->
                            new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                mediaType(path.getValue().path(method))))
                    .forEach(operations::add));
    assertThat(operations).isNotEmpty();
    return operations;
  }

  /** A body of another type is refused before anybody asks who sends it. */
  private static @Nullable String mediaType(JsonNode operation) {
    var types = operation.path("requestBody").path("content").fieldNames();
    return types.hasNext() ? types.next() : null;
  }

  private static JsonNode read(Path contract) {
    try {
      return new YAMLMapper().readTree(contract.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(contract + " cannot be read; the build writes it", e);
    }
  }

  private record Operation(String method, String path, @Nullable String mediaType) {

    Operation {
      path = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
