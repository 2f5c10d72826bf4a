package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.strategywatch.local.process.Waiting;

/** The public API as a partner uses it: a key, JSON, problem documents. */
public final class ApiClient implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  private static final int ATTEMPTS = 10;

  private final String baseUrl;
  private final RoleKeys keys;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public ApiClient(String baseUrl, RoleKeys keys) {
    this.baseUrl = baseUrl;
    this.keys = keys;
  }

  ApiAnswer get(String role, String path) {
    return send(request(role, path).GET().build());
  }

  /** Safe to repeat: the same key gives the first answer again. */
  ApiAnswer create(String role, String path, JsonNode body, String idempotencyKey) {
    return send(
        request(role, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  ApiAnswer upload(
      String role, String path, String mediaType, BodyPublisher file, String idempotencyKey) {
    return send(
        request(role, path)
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", idempotencyKey)
            .POST(file)
            .build());
  }

  ApiAnswer patch(String role, String path, JsonNode mergePatch, String etag) {
    return send(
        request(role, path)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", etag)
            .method("PATCH", BodyPublishers.ofString(mergePatch.toString()))
            .build());
  }

  /** A POST that changes the resource that the entity tag names, such as a publication. */
  ApiAnswer act(String role, String path, String etag) {
    return send(
        request(role, path)
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .POST(BodyPublishers.ofString("{}"))
            .build());
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder request(String role, String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .timeout(TIMEOUT)
        .header("Accept", "application/json")
        .header("Accept-Language", "en")
        .header("X-API-Key", keys.of(role));
  }

  private ApiAnswer send(HttpRequest request) {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> response = exchange(request);
      boolean askedToWait = response.statusCode() == 429 || response.statusCode() == 503;
      if (askedToWait && attempt < ATTEMPTS) {
        Waiting.pause(Duration.ofSeconds(1));
      } else if (response.statusCode() >= 400) {
        throw refused(request, response);
      } else {
        return new ApiAnswer(response.headers(), parsed(response.body()));
      }
    }
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StoryFailedException(name(request), "no answer: " + e, "gateway");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailedException(name(request), "interrupted", "gateway");
    }
  }

  private static StoryFailedException refused(HttpRequest request, HttpResponse<String> response) {
    JsonNode problem = parsed(response.body());
    StringBuilder reason = new StringBuilder().append(response.statusCode());
    for (String field : new String[] {"title", "detail", "traceId"}) {
      if (problem.hasNonNull(field)) {
        reason.append(" · ").append(problem.get(field).asText());
      }
    }
    problem
        .path("errors")
        .forEach(
            error ->
                reason.append(" · ").append(where(error)).append(error.path("message").asText()));
    return new StoryFailedException(name(request), reason.toString(), "gateway");
  }

  private static String where(JsonNode error) {
    for (Map.Entry<String, JsonNode> field : error.properties()) {
      if (field.getKey().matches("pointer|parameter|header")) {
        return field.getValue().asText() + ": ";
      }
    }
    return "";
  }

  private static JsonNode parsed(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static String name(HttpRequest request) {
    return request.method() + " " + request.uri().getPath();
  }
}
