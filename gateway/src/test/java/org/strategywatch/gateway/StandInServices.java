package org.strategywatch.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Services behind the gateway: one that behaves as asked, and one that is down. */
public class StandInServices implements QuarkusTestResourceLifecycleManager {

  static final String URL = "strategywatch.test.stand-in";
  static final String KEYS = "strategywatch.test.keys";

  private @Nullable StandInService service;

  @Override
  public Map<String, String> start() {
    try {
      service = new StandInService();
      Path keys = Files.createTempDirectory("gateway-test").resolve("keys.json");
      System.setProperty(URL, service.url());
      System.setProperty(KEYS, keys.toString());
      return Map.of(
          "strategywatch.upstream.incident.url",
          service.url(),
          "strategywatch.upstream.incident.response-timeout",
          "1s",
          "strategywatch.upstream.assessment.url",
          service.url(),
          "strategywatch.upstream.recommendation.url",
          "http://127.0.0.1:1",
          "strategywatch.limits.upload",
          "256M",
          "strategywatch.identity.first-keys-file",
          keys.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (service != null) {
      service.close();
    }
  }
}
