package org.strategywatch.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.gateway.Callers.as;
import static org.strategywatch.gateway.Callers.counter;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.strategywatch.gateway.Callers;

@QuarkusTest
class StreamingTest {

  private static final int MIB = 1 << 20;

  /** Socket buffers of four sockets and what the gateway holds between them. */
  private static final long IN_FLIGHT_AT_MOST = 48L * MIB;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void upload_whenLargerThanJsonMayBe_reachesTheServiceWhole() throws Exception {
    HttpResponse<String> response = upload("echo", 64 * MIB, false);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(JsonPath.from(response.body()).getLong("bytes")).isEqualTo(64L * MIB);
  }

  @Test
  void upload_whenClientWaitsToBeInvited_isInvited() throws Exception {
    HttpResponse<String> response = upload("echo", MIB, true);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(JsonPath.from(response.body()).getLong("bytes")).isEqualTo(MIB);
  }

  @Test
  void upload_whenServiceStopsReading_stopsTheClient() throws IOException {
    try (SocketChannel socket = connect()) {
      socket.write(
          ascii(
              "POST /v1/imports?format=stalled HTTP/1.1\r\nHost: gateway\r\nContent-Type: text/csv\r\n"
                  + "X-API-Key: "
                  + Callers.key("operator")
                  + "\r\nContent-Length: 200000000\r\n\r\n"));
      socket.configureBlocking(false);

      long accepted = bytesUntilBlocked(socket);

      assertThat(accepted).isBetween(1L, IN_FLIGHT_AT_MOST);
    }
  }

  @Test
  void download_whenClientStopsReading_stopsTheService() throws Exception {
    HttpResponse<InputStream> response =
        client.send(get("/v1/incidents/endless"), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      body.readNBytes(MIB);

      long produced =
          await().pollInterval(Duration.ofMillis(300)).until(new Steady(), bytes -> bytes > 0);

      assertThat(produced).isLessThan(IN_FLIGHT_AT_MOST);
    }
  }

  @Test
  void download_whenServiceDiesMidway_breaksOffInsteadOfLookingWhole() {
    assertThatThrownBy(
            () -> client.send(get("/v1/incidents/cut"), HttpResponse.BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void post_whenAnnouncedBodyIsTooLarge_isRefusedAndNamesTheLimit() {
    as("reporter")
        .contentType("application/json")
        .body(new byte[2 * MIB + 1])
        .post("/v1/incidents")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("detail", equalTo("At most 2097152 bytes are allowed for this operation"));
  }

  @Test
  void post_whenChunkedBodyGrowsTooLarge_isRefusedAndNamesTheLimit() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(Callers.gateway().resolve("/v1/incidents"))
            .header("X-API-Key", Callers.key("reporter"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(3L * MIB)))
            .build();

    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(JsonPath.from(response.body()).getString("detail"))
        .isEqualTo("At most 2097152 bytes are allowed for this operation");
  }

  @Test
  void upload_whenLargerThanUploadsMayBe_isRefused() throws Exception {
    HttpResponse<String> response = upload("echo", 257L * MIB, true);

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void upload_whenServiceRefusesEarly_bringsTheServicesAnswer() throws Exception {
    HttpResponse<String> response = upload("refused", 8 * MIB, false);

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.body()).contains("NOT_A_TABLE");
  }

  @Test
  void upload_whenKeyIsWrong_isRefusedBeforeTheBody() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(Callers.gateway().resolve("/v1/imports?format=ucdp-ged"))
            .header("X-API-Key", "sw_wrong")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(64L * MIB)))
            .build();

    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> upload(String format, long bytes, boolean waitsForInvitation)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(Callers.gateway().resolve("/v1/imports?format=" + format))
            .header("X-API-Key", Callers.key("operator"))
            .header("Content-Type", "text/csv")
            .expectContinue(waitsForInvitation)
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(bytes)), bytes))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(Callers.gateway().resolve(path))
        .header("X-API-Key", Callers.key("reader"))
        .build();
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(
        new InetSocketAddress(Callers.gateway().getHost(), Callers.gateway().getPort()));
  }

  private static long bytesUntilBlocked(SocketChannel socket) {
    ByteBuffer block = ByteBuffer.allocate(MIB);
    long[] written = new long[1];
    await()
        .pollInterval(Duration.ofMillis(200))
        .during(Duration.ofSeconds(1))
        .until(() -> write(socket, block, written) == 0);
    return written[0];
  }

  private static long write(SocketChannel socket, ByteBuffer block, long[] written)
      throws IOException {
    long before = written[0];
    int accepted;
    do {
      block.clear();
      accepted = socket.write(block);
      written[0] += accepted;
    } while (accepted > 0 && written[0] < 2 * IN_FLIGHT_AT_MOST);
    return written[0] - before;
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The number of bytes that the service produced, once it is the same twice in a row; else 0. */
  private static final class Steady implements java.util.concurrent.Callable<Long> {

    private long last = -1;

    @Override
    public Long call() {
      long now = counter("endless");
      boolean steady = now == last;
      last = now;
      return steady ? now : 0L;
    }
  }

  /** So many bytes, none of which is kept. */
  private static final class Zeros extends InputStream {

    private long left;

    Zeros(long bytes) {
      this.left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int given = (int) Math.min(length, left);
      left -= given;
      return given;
    }
  }
}
