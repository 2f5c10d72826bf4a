package org.strategywatch.gateway.identity;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The public halves of every replica's signing keys. Every method blocks. */
@Singleton
class SigningKeyRepository {

  private final DataSource database;

  SigningKeyRepository(DataSource database) {
    this.database = database;
  }

  void publish(SigningKey key, Instant expiresAt) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO signing_key (kid, public_jwk, expires_at) VALUES (?, ?, ?)")) {
      insert.setString(1, key.kid());
      insert.setString(2, key.publicJwk());
      insert.setTimestamp(3, Timestamp.from(expiresAt));
      insert.executeUpdate();
    }
  }

  void deleteExpired(Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM signing_key WHERE expires_at <= ?")) {
      delete.setTimestamp(1, Timestamp.from(now));
      delete.executeUpdate();
    }
  }

  /** Key id → public JSON Web Key. */
  Map<String, String> live(Instant now) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT kid, public_jwk FROM signing_key WHERE expires_at > ? ORDER BY kid")) {
      select.setTimestamp(1, Timestamp.from(now));
      Map<String, String> keys = new LinkedHashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          keys.put(row.getString("kid"), row.getString("public_jwk"));
        }
      }
      return keys;
    }
  }
}
