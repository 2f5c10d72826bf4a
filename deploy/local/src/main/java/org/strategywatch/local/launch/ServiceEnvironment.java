package org.strategywatch.local.launch;

import java.util.HashMap;
import java.util.Map;
import org.strategywatch.local.LocalDatabase;

/** What a service is told by its environment: the same variables as in any other deployment. */
record ServiceEnvironment(Endpoints endpoints, String kafkaServers, DataDirectory data) {

  private static final String LOOPBACK = "127.0.0.1";

  Map<String, String> of(Service service, LocalDatabase database) {
    Map<String, String> variables = new HashMap<>();
    variables.put("MALLOC_ARENA_MAX", "2");
    variables.put("QUARKUS_HTTP_HOST", LOOPBACK);
    variables.put("QUARKUS_HTTP_PORT", String.valueOf(endpoints.port(service)));
    variables.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
    variables.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(endpoints.managementPort(service)));
    variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    variables.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    variables.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    // Six processes start at once: a first connection may take longer than a pool waits.
    variables.put("QUARKUS_FLYWAY_CONNECT_RETRIES", "10");
    variables.put("QUARKUS_FLYWAY_CONNECT_RETRIES_INTERVAL", "1S");
    // Nobody routes requests away from one machine: there is nothing to wait for when stopping.
    variables.put("QUARKUS_SHUTDOWN_DELAY", "0");
    variables.put("QUARKUS_SHUTDOWN_TIMEOUT", "5");
    variables.putAll(service == Service.GATEWAY ? gateway() : behindTheGateway());
    return variables;
  }

  private Map<String, String> behindTheGateway() {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        kafkaServers,
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
        endpoints.managementUrl(Service.GATEWAY) + "/internal/jwks",
        "STRATEGYWATCH_IMPORT_SPOOL_DIRECTORY",
        data.path("uploads").toString());
  }

  private Map<String, String> gateway() {
    return Map.of(
        "STRATEGYWATCH_UPSTREAM_INCIDENT_URL",
        endpoints.url(Service.INCIDENT),
        "STRATEGYWATCH_UPSTREAM_ASSESSMENT_URL",
        endpoints.url(Service.ASSESSMENT),
        "STRATEGYWATCH_UPSTREAM_RECOMMENDATION_URL",
        endpoints.url(Service.RECOMMENDATION),
        "STRATEGYWATCH_IDENTITY_FIRST_KEYS_FILE",
        data.path("keys.json").toString());
  }
}
