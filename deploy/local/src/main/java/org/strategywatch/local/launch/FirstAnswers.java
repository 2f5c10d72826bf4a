package org.strategywatch.local.launch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.strategywatch.local.StartFailedException;
import org.strategywatch.local.story.RoleKeys;

/**
 * Asks each service one question through the gateway, as a reader would. Ready means that an answer
 * comes the whole way; and the first user need not wait for what every JVM does only once.
 */
record FirstAnswers(String gatewayUrl, RoleKeys keys, Path logs) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Map<Service, String> QUESTIONS =
      Map.of(
          Service.INCIDENT, "/v1/incidents?limit=1",
          Service.ASSESSMENT, "/v1/indicators?country=ML&indicator=ATTACKS&from=2024-01&to=2024-12",
          Service.RECOMMENDATION, "/v1/recommendations?limit=1");

  /**
   * @throws StartFailedException naming the service that gave none
   */
  void await() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      CompletableFuture.allOf(
              QUESTIONS.entrySet().stream()
                  .map(question -> ask(http, question.getKey(), question.getValue()))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StartFailedException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private CompletableFuture<Void> ask(HttpClient http, Service service, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gatewayUrl + path))
            .timeout(TIMEOUT)
            .header("X-API-Key", keys.of("reader"))
            .build();
    return http.sendAsync(request, BodyHandlers.discarding())
        .handle(
            (answer, failure) -> {
              if (failure != null) {
                throw failed(service, "no answer through the gateway: " + RootCause.of(failure));
              }
              return answer;
            })
        .thenAccept(answer -> requireOk(service, answer));
  }

  private void requireOk(Service service, HttpResponse<Void> answer) {
    if (answer.statusCode() != 200) {
      throw failed(service, "answers " + answer.statusCode() + " through the gateway");
    }
  }

  private StartFailedException failed(Service service, String reason) {
    return new StartFailedException(
        service.module(), reason, logs.resolve(service.module() + ".log"));
  }
}
