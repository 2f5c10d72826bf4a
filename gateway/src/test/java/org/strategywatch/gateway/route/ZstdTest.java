package org.strategywatch.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.gateway.Callers;

@QuarkusTest
class ZstdTest {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zstd                       | zstd
          gzip, deflate, br, zstd    | zstd
          ZSTD;q=0.5                 | zstd
          gzip;q=0.5, zstd;q=0.8     | zstd
          gzip, zstd;q=0.9           | gzip
          gzip, zstd;q=0             | gzip
          gzip, zstd;q=much          | gzip
          gzip, zstd;level=1         | gzip
          *;q=0.1, gzip              | gzip
          zstd;q=0                   |
          identity                   |
          """)
  void answer_whenClientWeighsEncodings_takesTheHeaviest(String accepted, String expected)
      throws Exception {
    HttpResponse<byte[]> response = get("/v1/incidents/echo", accepted);

    assertThat(response.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(expected);
    assertThat(response.headers().allValues("Vary")).containsExactly("Accept-Encoding");
  }

  @Test
  void answer_whenZstd_isWholeBehindTheDecoder() throws Exception {
    HttpResponse<byte[]> response = get("/v1/incidents/echo", "zstd");

    assertThat(response.headers().firstValue("Content-Length")).isEmpty();
    assertThat(response.body()).hasSizeLessThan(1_000);
    assertThat(JsonPath.from(decoded(response.body())).getString("padding"))
        .isEqualTo("x".repeat(2_000));
  }

  @Test
  void answer_whenShort_isPlain() throws Exception {
    HttpResponse<byte[]> response = get("/v1/incidents/versioned", "zstd");

    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("{\"version\":7}");
  }

  @Test
  void notModified_whenClientAcceptsZstd_hasNoEncoding() throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            request("/v1/incidents/versioned", "zstd").header("If-None-Match", "\"7\"").build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(response.body()).isEmpty();
  }

  @Test
  void head_whenClientAcceptsZstd_hasNoEncoding() throws Exception {
    HttpResponse<byte[]> response =
        client.send(
            request("/v1/incidents/echo", "zstd")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void stream_whenServiceSaysOneThingAndWaits_showsItAtOnce() throws Exception {
    HttpResponse<InputStream> response =
        client.send(
            request("/v1/incidents/trickle", "zstd").build(),
            HttpResponse.BodyHandlers.ofInputStream());

    try (InputStream body = response.body();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new ZstdInputStream(body), StandardCharsets.UTF_8))) {
      assertThat(response.headers().firstValue("Content-Encoding")).contains("zstd");
      assertThat(lines.readLine()).isEqualTo("data: first");
    }
  }

  @Test
  void answer_whenServiceDiesMidway_breaksOff() {
    assertThatThrownBy(() -> get("/v1/incidents/cut", "zstd")).isInstanceOf(IOException.class);
  }

  private HttpResponse<byte[]> get(String path, String accepted)
      throws IOException, InterruptedException {
    return client.send(request(path, accepted).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder request(String path, String accepted) {
    return HttpRequest.newBuilder(Callers.gateway().resolve(path))
        .header("X-API-Key", Callers.key("reader"))
        .header("Accept-Encoding", accepted)
        .timeout(Duration.ofSeconds(15));
  }

  private static String decoded(byte[] body) throws IOException {
    try (InputStream plain = new ZstdInputStream(new ByteArrayInputStream(body))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
