package org.strategywatch.gateway.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.strategywatch.local.LocalDatabase;
import org.strategywatch.local.LocalPostgres;
import org.strategywatch.platform.web.security.SharingLabel;

/** A real database of the gateway's own, which a test may take down. */
final class GatewayDatabase implements AutoCloseable {

  private final LocalPostgres server = LocalPostgres.throwAway().start();
  private final PGSimpleDataSource source = new PGSimpleDataSource();

  /** For tests that leave it up; it ends with the JVM. */
  static GatewayDatabase shared() {
    return Shared.DATABASE;
  }

  GatewayDatabase() {
    LocalDatabase database = server.createDatabase("gateway", "gateway");
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    source.setConnectTimeout(2);
    Flyway.configure().dataSource(source).load().migrate();
  }

  PGSimpleDataSource source() {
    return source;
  }

  void goAway() {
    server.kill();
  }

  @Override
  public void close() {
    server.close();
  }

  void empty() throws SQLException {
    execute("TRUNCATE partner, api_key, signing_key");
  }

  /** A partner of that name with one live key. */
  ApiKeyText givenKey(String name, String role) throws SQLException {
    ApiKeyText key = ApiKeyText.generate(new SecureRandom());
    Principal partner =
        new Principal(
            name, UuidCreator.getTimeOrderedEpochPlus1(), Set.of(role), SharingLabel.AMBER);
    Instant now = Clock.systemUTC().instant();
    try (Connection connection = source.getConnection()) {
      PartnerRepository.insert(connection, partner, now);
      PartnerRepository.insertDevelopmentKey(connection, key, partner.partner(), now);
    }
    return key;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private static final class Shared {

    static final GatewayDatabase DATABASE = new GatewayDatabase();
  }
}
