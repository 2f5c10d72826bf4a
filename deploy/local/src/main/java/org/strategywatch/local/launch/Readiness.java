package org.strategywatch.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.strategywatch.local.LogLines;
import org.strategywatch.local.StartFailedException;
import org.strategywatch.local.process.ChildProcess;
import org.strategywatch.local.process.Waiting;

/** Waits for a service to say that it is ready, or to die. */
final class Readiness implements AutoCloseable {

  private final Duration patience;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Readiness(Duration patience) {
    this.patience = patience;
  }

  /**
   * @throws StartFailedException if it ended, or was not ready in time
   */
  void await(ChildProcess service, String managementUrl) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(managementUrl + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    boolean decided = Waiting.until(patience, () -> !service.isAlive() || answersOk(request));
    if (!service.isAlive()) {
      throw new StartFailedException(
          service.name(), LogLines.cause(service.output()), service.log());
    }
    if (!decided) {
      throw new StartFailedException(
          service.name(), "not ready after " + patience.toSeconds() + " s", service.log());
    }
  }

  private boolean answersOk(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
