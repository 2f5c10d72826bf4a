package org.strategywatch.incident.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which submissions became which incidents. */
@Singleton
class SubmissionTable {

  private final DataSource database;
  private final ObjectMapper mapper;

  SubmissionTable(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /**
   * @param mapped what the mapping made of the submission last time
   */
  record Taken(UUID incident, ObjectNode mapped) {}

  /** Lets the same submission wait that arrives twice at once, until the transaction ends. */
  void lock(String form, String id) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 4711))")) {
      lock.setString(1, form + "/" + id);
      lock.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("The submission " + id + " cannot be locked", e);
    }
  }

  /** By the submission's own id, else by the edition that it replaces. */
  Optional<Taken> find(String form, KoboSubmission submission) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT incident_id, mapped::text AS mapped FROM form_submission
                WHERE form = ? AND submission IN (?, ?) ORDER BY submission = ? DESC LIMIT 1
                """)) {
      query.setString(1, form);
      query.setString(2, submission.id());
      query.setString(3, submission.replaced());
      query.setString(4, submission.id());
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Taken(
                    Objects.requireNonNull(row.getObject("incident_id", UUID.class)),
                    mapper.readValue(row.getString("mapped"), ObjectNode.class)))
            : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The submission cannot be looked up", e);
    }
  }

  void remember(String form, String id, Taken taken, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                INSERT INTO form_submission (form, submission, incident_id, mapped, received_at)
                VALUES (?, ?, ?, ?::jsonb, ?)
                ON CONFLICT (form, submission)
                DO UPDATE SET mapped = excluded.mapped, received_at = excluded.received_at
                """)) {
      upsert.setString(1, form);
      upsert.setString(2, id);
      upsert.setObject(3, taken.incident(), Types.OTHER);
      upsert.setString(4, mapper.writeValueAsString(taken.mapped()));
      upsert.setObject(5, now.atOffset(ZoneOffset.UTC));
      upsert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The submission cannot be kept", e);
    }
  }
}
