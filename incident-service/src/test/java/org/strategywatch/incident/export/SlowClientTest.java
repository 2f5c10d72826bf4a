package org.strategywatch.incident.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** Clients that read nothing: what they hold, and what they cannot hold. */
@QuarkusTest
class SlowClientTest {

  private static final String COUNTRY = "XF";

  /** Together 50 MB: more than the sockets between client and service hold. */
  private static final int ROWS = 12_000;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static boolean seeded;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<HttpResponse<InputStream>> open = new ArrayList<>();

  @BeforeEach
  void seedOnce() {
    if (!seeded) {
      SeededIncidents.add(COUNTRY, ROWS);
      seeded = true;
    }
  }

  @AfterEach
  void closeAll() throws IOException {
    for (HttpResponse<InputStream> response : open) {
      response.body().close();
    }
  }

  @AfterAll
  static void remove() {
    SeededIncidents.remove(COUNTRY);
  }

  @Test
  void export_whenAPartnerHasItsShare_isRefusedAndOthersAreServed() throws Exception {
    // Given
    served("one");
    served("one");

    // When
    HttpResponse<InputStream> third = start("one");

    // Then
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(third.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(served("two").statusCode()).isEqualTo(200);
  }

  @Test
  void export_whenAllPlacesAreTaken_isRefused() throws Exception {
    // Given
    for (String partner : List.of("one", "one", "two", "two")) {
      served(partner);
    }

    // When
    HttpResponse<InputStream> fifth = start("three");

    // Then
    assertThat(fifth.statusCode()).isEqualTo(503);
    assertThat(fifth.headers().firstValue("Retry-After")).hasValue("30");
  }

  @Test
  void export_whenTheClientGoesAway_freesItsPlace() throws Exception {
    // Given
    HttpResponse<InputStream> gone = served("one");
    served("one");

    // When
    gone.body().close();

    // Then
    await().atMost(PATIENCE).until(() -> start("one").statusCode() == 200);
  }

  @RepeatedTest(5)
  void export_whenTheDatabaseEndsMidway_breaksOffInsteadOfLookingWhole() throws Exception {
    // Given
    await().atMost(PATIENCE).until(() -> !SeededIncidents.isAnyExported());
    HttpResponse<InputStream> response = served("one");

    // When
    await().atMost(PATIENCE).until(SeededIncidents::endExports);

    // Then
    assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
  }

  @Test
  void export_whenReadToItsEnd_isWhole() throws Exception {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(served("one").body(), StandardCharsets.UTF_8))) {
      assertThat(lines.lines().count()).isEqualTo(ROWS);
    }
  }

  private HttpResponse<InputStream> start(String partner) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/v1/incidents?country=" + COUNTRY))
            .header("Accept", "application/x-ndjson")
            .header("Authorization", "Bearer " + TestCaller.with(Roles.READER).of(partner).token())
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    open.add(response);
    return response;
  }

  /** One that is served, if need be after the exports of the test before have ended. */
  private HttpResponse<InputStream> served(String partner) {
    return await()
        .atMost(PATIENCE)
        .until(() -> start(partner), response -> response.statusCode() == 200);
  }

  private static String address() {
    return RestAssured.baseURI
        + ":"
        + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
  }
}
