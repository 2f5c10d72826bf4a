package org.strategywatch.platform.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;

/** Real parts for tests that put the machinery together by hand, without Quarkus. */
public final class Stand {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private Stand() {}

  /** The published tables, empty, in a schema of their own. */
  public static AgroalDataSource freshDatabase() {
    Map<String, String> server = new PostgresResource().start();
    String schema = "stand_" + SCHEMAS.incrementAndGet() + "_" + System.nanoTime();
    String url = Objects.requireNonNull(server.get("quarkus.datasource.jdbc.url"));
    execute(open(server, url), "CREATE SCHEMA " + schema);
    AgroalDataSource database = open(server, url + "?currentSchema=" + schema);
    execute(database, tables());
    return database;
  }

  /** A running broker with the topics of the contract. */
  public static String brokers() {
    return Objects.requireNonNull(new KafkaResource().start().get("kafka.bootstrap.servers"));
  }

  /** The defaults of a configuration, with some values set. */
  public static <T> T config(Class<T> mapping, Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(mapping)
        .withDefaultValues(values)
        .addDefaultInterceptors()
        .withConverters(
            new org.eclipse.microprofile.config.spi.Converter<?>[] {
              new io.quarkus.runtime.configuration.MemorySizeConverter(),
              new io.quarkus.runtime.configuration.DurationConverter()
            })
        .build()
        .getConfigMapping(mapping);
  }

  public static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of every row as text. */
  public static List<String> query(DataSource database, String sql) {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return values;
  }

  /** An outbox row as a service would write it, on a topic of the contract. */
  public static String insertEvent(String aggregateId, long version, String topic) {
    return """
    WITH written AS (
      INSERT INTO outbox (id, aggregatetype, aggregateid, version, type, topic, time, dataschema,
                          classification, payload, bytes)
      VALUES (gen_random_uuid(), 'incidents', '%s', %d, 'org.strategywatch.note.written', '%s', now(),
              '/schemas/note.json', 'GREEN', '{"version":%d}', 13)
      RETURNING position, aggregateid, version, created_on, bytes)
    INSERT INTO outbox_waiting SELECT * FROM written
    """
        .formatted(aggregateId, version, topic, version);
  }

  private static AgroalDataSource open(Map<String, String> server, String url) {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(10)
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(url)
                                      .principal(
                                          new NamePrincipal(
                                              server.get("quarkus.datasource.username")))
                                      .credential(
                                          new SimplePassword(
                                              server.get("quarkus.datasource.password"))))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String tables() {
    try (InputStream tables =
        Objects.requireNonNull(
            Stand.class.getResourceAsStream("/org/strategywatch/platform/data/tables.sql"))) {
      return new String(tables.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
