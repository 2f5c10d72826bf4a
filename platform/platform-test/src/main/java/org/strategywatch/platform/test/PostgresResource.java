package org.strategywatch.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.strategywatch.local.LocalDatabase;
import org.strategywatch.local.LocalPostgres;

/**
 * A real PostgreSQL with an empty database for the service under test. One server a JVM, however
 * often Quarkus restarts: its address stands in system properties because each restart loads this
 * class anew.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final String URL = "strategywatch.test.postgres.url";
  private static final String USER = "strategywatch.test.postgres.user";
  private static final String PASSWORD = "strategywatch.test.postgres.password";

  @Override
  public Map<String, String> start() {
    synchronized (System.class) {
      if (System.getProperty(URL) == null) {
        LocalDatabase database =
            LocalPostgres.throwAway().start().createDatabase("service", "service");
        System.setProperty(USER, database.user());
        System.setProperty(PASSWORD, database.password());
        System.setProperty(URL, database.jdbcUrl());
      }
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", System.getProperty(URL),
        "quarkus.datasource.username", System.getProperty(USER),
        "quarkus.datasource.password", System.getProperty(PASSWORD));
  }

  @Override
  public void stop() {
    // The server ends with the JVM, so that the next test profile finds it running.
  }
}
