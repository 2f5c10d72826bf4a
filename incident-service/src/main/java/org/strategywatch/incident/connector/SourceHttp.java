package org.strategywatch.incident.connector;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.strategywatch.incident.CountedStream;

/** One request and its whole answer, bounded in size and time; redirects are not followed. */
@Singleton
class SourceHttp {

  private final ConnectorConfig config;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  SourceHttp(ConnectorConfig config) {
    this.config = config;
  }

  record Answer(int status, HttpHeaders headers, byte[] body) {}

  /**
   * @throws IOException when there is no whole answer in time
   * @throws PullFailedException when it is larger than allowed, or the service stops
   */
  Answer send(HttpRequest request) throws IOException {
    Future<Answer> answer = threads.submit(() -> exchange(request));
    try {
      return answer.get(config.responseTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new IOException("No whole answer in time");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PullFailedException refused) {
        throw refused;
      }
      throw new IOException("No whole answer", e.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new PullFailedException("The service stopped; the next run goes on from this page");
    } finally {
      answer.cancel(true);
    }
  }

  private Answer exchange(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = new CountedStream(response.body(), this::requireSmall)) {
      return new Answer(response.statusCode(), response.headers(), body.readAllBytes());
    }
  }

  private void requireSmall(long bytes) {
    long most = config.maxPageSize().asLongValue();
    if (bytes > most) {
      throw new PullFailedException("A page of the source has more than %d bytes".formatted(most));
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
    client.shutdownNow();
  }
}
