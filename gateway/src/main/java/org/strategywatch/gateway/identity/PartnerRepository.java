package org.strategywatch.gateway.identity;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;

/** Partners and keys in the gateway's own database. Every method blocks. */
@Singleton
class PartnerRepository {

  private static final String FIND =
      """
      SELECT k.id, k.secret_hash, k.expires_at, k.revoked_at, k.last_used_at,
             p.id AS partner, p.name, p.roles, p.clearance
      FROM api_key k JOIN partner p ON p.id = k.partner
      WHERE k.id = ?
      """;
  private static final String LIVE_DEVELOPMENT_KEYS =
      """
      SELECT count(*) FROM api_key
      WHERE development AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)
      """;

  private final DataSource database;

  PartnerRepository(DataSource database) {
    this.database = database;
  }

  Optional<ApiKey> findKey(UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(key(row)) : Optional.empty();
      }
    }
  }

  void noteUse(UUID key, Instant when) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("UPDATE api_key SET last_used_at = ? WHERE id = ?")) {
      update.setTimestamp(1, Timestamp.from(when));
      update.setObject(2, key);
      update.executeUpdate();
    }
  }

  int liveDevelopmentKeys(Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(LIVE_DEVELOPMENT_KEYS)) {
      count.setTimestamp(1, Timestamp.from(now));
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** Whether nobody is known yet; other replicas that ask wait until the transaction ends. */
  static boolean lockWhileEmpty(Connection transaction) throws SQLException {
    try (PreparedStatement lock = transaction.prepareStatement("LOCK TABLE partner");
        PreparedStatement any = transaction.prepareStatement("SELECT 1 FROM partner LIMIT 1")) {
      lock.execute();
      try (ResultSet row = any.executeQuery()) {
        return !row.next();
      }
    }
  }

  static void insert(Connection transaction, Principal partner, Instant now) throws SQLException {
    try (PreparedStatement insert =
        transaction.prepareStatement(
            "INSERT INTO partner (id, name, roles, clearance, created_at) VALUES (?, ?, ?, ?, ?)")) {
      insert.setObject(1, partner.partner());
      insert.setString(2, partner.subject());
      insert.setArray(3, transaction.createArrayOf("text", partner.roles().toArray()));
      insert.setString(4, partner.clearance().name());
      insert.setTimestamp(5, Timestamp.from(now));
      insert.executeUpdate();
    }
  }

  static void insertDevelopmentKey(
      Connection transaction, ApiKeyText key, UUID partner, Instant now) throws SQLException {
    try (PreparedStatement insert =
        transaction.prepareStatement(
            "INSERT INTO api_key (id, partner, secret_hash, development, created_at)"
                + " VALUES (?, ?, ?, true, ?)")) {
      insert.setObject(1, key.id());
      insert.setObject(2, partner);
      insert.setBytes(3, key.hash().bytes());
      insert.setTimestamp(4, Timestamp.from(now));
      insert.executeUpdate();
    }
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    Array roles = row.getArray("roles");
    Principal owner =
        new Principal(
            row.getString("name"),
            row.getObject("partner", UUID.class),
            Set.of((String[]) roles.getArray()),
            SharingLabel.ofClearance(row.getString("clearance")));
    return new ApiKey(
        row.getObject("id", UUID.class),
        owner,
        SecretHash.ofStored(row.getBytes("secret_hash")),
        instant(row, "expires_at"),
        instant(row, "revoked_at"),
        instant(row, "last_used_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
