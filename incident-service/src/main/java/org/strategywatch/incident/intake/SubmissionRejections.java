package org.strategywatch.incident.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** The submissions that wait for a human; each once, with the reason of the last attempt. */
@Singleton
class SubmissionRejections {

  private final DataSource database;
  private final ObjectMapper mapper;

  SubmissionRejections(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  void keep(String form, SubmissionRejection rejection) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                INSERT INTO form_rejection
                  (form, submission, received_at, received_by, code, message, reasons, body)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                ON CONFLICT (form, submission) DO UPDATE SET received_at = excluded.received_at,
                  received_by = excluded.received_by, code = excluded.code, message = excluded.message,
                  reasons = excluded.reasons, body = excluded.body
                """)) {
      upsert.setString(1, form);
      upsert.setString(2, rejection.submission());
      upsert.setObject(3, rejection.receivedAt().atOffset(ZoneOffset.UTC));
      upsert.setString(4, rejection.receivedBy());
      upsert.setString(5, rejection.code());
      upsert.setString(6, rejection.message());
      upsert.setString(7, mapper.writeValueAsString(rejection.reasons()));
      upsert.setString(8, mapper.writeValueAsString(rejection.body()));
      upsert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The submission cannot be kept", e);
    }
  }

  /** A submission that was taken after all waits no longer. */
  void drop(String form, String submission) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM form_rejection WHERE form = ? AND submission = ?")) {
      delete.setString(1, form);
      delete.setString(2, submission);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The rejection cannot be dropped", e);
    }
  }

  /** Those behind a submission, in the order of their ids. */
  List<SubmissionRejection> read(String form, String behind, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT submission, received_at, received_by, code, message, reasons::text AS reasons,
                       body::text AS body
                FROM form_rejection WHERE form = ? AND submission > ? ORDER BY submission LIMIT ?
                """)) {
      query.setString(1, form);
      query.setString(2, behind);
      query.setInt(3, limit);
      List<SubmissionRejection> rejections = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rejections.add(rejection(row));
        }
      }
      return rejections;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The rejections cannot be read", e);
    }
  }

  private SubmissionRejection rejection(ResultSet row)
      throws SQLException, JsonProcessingException {
    return new SubmissionRejection(
        Objects.requireNonNull(row.getString("submission")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        Objects.requireNonNull(row.getString("received_by")),
        Objects.requireNonNull(row.getString("code")),
        Objects.requireNonNull(row.getString("message")),
        mapper.readValue(row.getString("reasons"), new TypeReference<>() {}),
        mapper.readTree(row.getString("body")));
  }
}
