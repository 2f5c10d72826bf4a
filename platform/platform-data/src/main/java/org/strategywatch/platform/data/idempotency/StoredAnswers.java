package org.strategywatch.platform.data.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.platform.web.security.Caller;

/** Keeps answers in the database, in the transaction of the operation that they answer. */
@Singleton
class StoredAnswers implements Idempotency {

  private static final Logger LOG = Logger.getLogger(StoredAnswers.class);
  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;

  /** Waits for another transaction that holds the key; takes over a key that has expired. */
  private static final String CLAIM =
      """
      INSERT INTO idempotency_key AS known (partner, operation, key, request_hash)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (partner, operation, key) DO UPDATE
      SET request_hash = excluded.request_hash, created_at = excluded.created_at
      WHERE known.created_at < now() - interval '24 hours'
      """;

  private static final String ANSWER =
      """
      UPDATE idempotency_key SET status = ?, location = ?, etag = ?, body = ?
      WHERE partner = ? AND operation = ? AND key = ?
      """;

  private static final String FIND =
      """
      SELECT request_hash, status, location, etag, body FROM idempotency_key
      WHERE partner = ? AND operation = ? AND key = ?
      """;

  private final DataSource database;
  private final ObjectMapper mapper;
  private final ObjectMapper canonical;
  private final Caller caller;

  StoredAnswers(DataSource database, ObjectMapper mapper, Caller caller) {
    this.database = database;
    this.mapper = mapper;
    this.canonical = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    this.caller = caller;
  }

  /** Whose key it is; the same text of another partner or for another operation is another key. */
  private record Scope(String partner, String operation, String key) {

    int bind(PreparedStatement statement, int first) throws SQLException {
      statement.setString(first, partner);
      statement.setString(first + 1, operation);
      statement.setString(first + 2, key);
      return first + 3;
    }
  }

  @Override
  public <T> RestResponse<T> once(
      @Nullable String key,
      String operation,
      Object request,
      Class<T> answerType,
      Supplier<RestResponse<T>> work) {
    if (key == null) {
      return work.get();
    }
    requireUsable(key);
    Scope scope = new Scope(caller.partner(), operation, key);
    byte[] hash = hash(request);
    return QuarkusTransaction.joiningExisting()
        .call(() -> claim(scope, hash) ? first(scope, work) : repeat(scope, hash, answerType));
  }

  private static void requireUsable(String key) {
    boolean usable =
        !key.isBlank()
            && key.length() <= LONGEST_KEY
            && key.chars().allMatch(character -> character >= ' ' && character != 127);
    if (!usable) {
      String message = "1 to %d visible characters are expected".formatted(LONGEST_KEY);
      throw ProblemException.of(
          PlatformProblem.INVALID_REQUEST,
          "The header " + HEADER + " is not valid: " + message,
          Violation.ofHeader(HEADER, "INVALID_KEY", message));
    }
  }

  private boolean claim(Scope scope, byte[] hash) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(CLAIM)) {
      insert.setBytes(scope.bind(insert, 1), hash);
      return insert.executeUpdate() == 1;
    }
  }

  private <T> RestResponse<T> first(Scope scope, Supplier<RestResponse<T>> work)
      throws SQLException, JsonProcessingException {
    RestResponse<T> answer = work.get();
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(ANSWER)) {
      update.setInt(1, answer.getStatus());
      update.setString(2, answer.getHeaderString(HttpHeaders.LOCATION));
      update.setString(3, answer.getHeaderString(HttpHeaders.ETAG));
      T body = answer.getEntity();
      update.setString(4, body == null ? null : mapper.writeValueAsString(body));
      scope.bind(update, 5);
      update.executeUpdate();
    }
    return answer;
  }

  private <T> RestResponse<T> repeat(Scope scope, byte[] hash, Class<T> answerType)
      throws SQLException, JsonProcessingException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      scope.bind(select, 1);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        if (!Arrays.equals(hash, row.getBytes("request_hash"))) {
          throw ProblemException.of(
              PlatformProblem.IDEMPOTENCY_KEY_REUSED,
              "This " + HEADER + " was sent with another request before; send a new key",
              Violation.ofHeader(HEADER, "REUSED", "the key belongs to another request"));
        }
        return answer(row, answerType);
      }
    }
  }

  private <T> RestResponse<T> answer(ResultSet row, Class<T> answerType)
      throws SQLException, JsonProcessingException {
    String body = row.getString("body");
    RestResponse.ResponseBuilder<T> answer =
        RestResponse.ResponseBuilder.create(row.getInt("status"));
    if (body != null) {
      answer.entity(mapper.readValue(body, answerType));
    }
    if (row.getString("location") != null) {
      answer.header(HttpHeaders.LOCATION, row.getString("location"));
    }
    if (row.getString("etag") != null) {
      answer.header(HttpHeaders.ETAG, row.getString("etag"));
    }
    return answer.build();
  }

  /** SHA-256 of the request as JSON with sorted names, so that spacing and order do not matter. */
  private byte[] hash(Object request) {
    try {
      Object plain = canonical.treeToValue(canonical.valueToTree(request), Object.class);
      return MessageDigest.getInstance("SHA-256").digest(canonical.writeValueAsBytes(plain));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The request cannot be compared", e);
    }
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOldAnswers() {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'")) {
      LOG.debugf("%d idempotency keys have expired", delete.executeUpdate());
    } catch (SQLException e) {
      LOG.warnf("Expired idempotency keys were not removed now: %s", e.getMessage());
    }
  }
}
