package org.strategywatch.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.strategywatch.gateway.Callers.as;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.gateway.Callers;

/** What callers add to look like somebody else, or like two requests. */
@QuarkusTest
class SmugglingTest {

  @Test
  void authorization_whenCallerSendsItsOwn_isReplaced() {
    as("reader")
        .header("Authorization", "Bearer forged")
        .get("/v1/incidents/echo")
        .then()
        .statusCode(200)
        .body("headers.authorization", startsWith("Bearer eyJ"));
  }

  @Test
  void apiKey_whenRecognised_staysAtTheGateway() {
    as("reader").get("/v1/incidents/echo").then().body("headers.'x-api-key'", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "Forwarded",
        "X-Real-IP",
        "X-HTTP-Method-Override",
        "X-Original-URL",
        "Cookie",
        "baggage",
        "X-Anything"
      })
  void header_whenNobodyDeclaredIt_doesNotArrive(String name) {
    as("reader")
        .header(name, "10.0.0.1")
        .get("/v1/incidents/echo")
        .then()
        .statusCode(200)
        .body("headers.'" + name.toLowerCase(java.util.Locale.ROOT) + "'", nullValue());
  }

  @Test
  void header_whenConnectionNamesIt_isNotRemovedFromOurs() {
    as("reader")
        .header("Connection", "keep-alive, Authorization")
        .get("/v1/incidents/echo")
        .then()
        .statusCode(200)
        .body("headers.authorization", startsWith("Bearer eyJ"));
  }

  @Test
  void contentLength_whenSentTwiceDifferently_isRefused() throws IOException {
    String answer = raw("Content-Length: 4\r\nContent-Length: 60\r\n", "abcd");

    assertThat(answer).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1");
  }

  @Test
  void body_whenBothChunkedAndMeasured_isOneRequestOfItsChunks() throws IOException {
    String inner = "GET /v1/incidents/echo HTTP/1.1\r\nHost: x\r\n\r\n";
    String answer =
        raw(
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "4\r\nabcd\r\n0\r\n\r\n" + inner);

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .containsOnlyOnce("HTTP/1.1")
        .contains("\"bytes\":4")
        .doesNotContain("\"content-length\"");
  }

  @Test
  void path_whenItHoldsAnEmptySegment_isRefused() throws IOException {
    String answer = raw("GET /v1//incidents HTTP/1.1\r\n", "", "");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("MALFORMED_PATH");
  }

  @Test
  void target_whenAbsolute_goesWhereThePathSays() throws IOException {
    String answer = raw("GET http://elsewhere.example/v1/incidents/echo HTTP/1.1\r\n", "", "");

    assertThat(answer).startsWith("HTTP/1.1 200").contains("\"uri\":\"/v1/incidents/echo\"");
  }

  @Test
  void query_whenItHoldsALineBreak_staysEncoded() {
    as("reader")
        .urlEncodingEnabled(false)
        .get("/v1/incidents?q=a%0d%0aX-Injected:%201")
        .then()
        .statusCode(200)
        .body("uri", equalTo("/v1/incidents?q=a%0d%0aX-Injected:%201"))
        .body("headers.'x-injected'", nullValue());
  }

  private String raw(String headers, String body) throws IOException {
    return raw("POST /v1/imports?format=echo HTTP/1.1\r\n", headers, body);
  }

  private String raw(String requestLine, String headers, String body) throws IOException {
    try (Socket socket = new Socket(Callers.gateway().getHost(), Callers.gateway().getPort())) {
      socket.setSoTimeout(3_000);
      String head =
          requestLine
              + "Host: gateway\r\nConnection: close\r\nContent-Type: text/csv\r\nX-API-Key: "
              + Callers.key("operator")
              + "\r\n"
              + headers
              + "\r\n";
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
