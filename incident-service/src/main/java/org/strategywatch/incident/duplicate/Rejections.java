package org.strategywatch.incident.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.incident.IncidentMerging;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/** Pairs that were found to be two events, so that nobody is asked about them again. */
@ApplicationScoped
class Rejections {

  /** A condition that two incidents were not told apart by a person. */
  static final String NOT_REJECTED =
      """
      NOT EXISTS (SELECT FROM duplicate_rejection r
        WHERE r.one_id = least(i.id, p.id) AND r.other_id = greatest(i.id, p.id))
      """;

  private final IncidentMerging merging;
  private final DataSource database;
  private final Caller caller;
  private final Clock clock;

  Rejections(IncidentMerging merging, DataSource database, Caller caller, Clock clock) {
    this.merging = merging;
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Remembers that two incidents are of two events; the latest reason stays.
   *
   * @throws ProblemException as {@link IncidentMerging#requireMayDecide} does
   */
  @Transactional
  RejectionResponse reject(UUID id, UUID other, String reason) {
    requireTwo(id, other);
    merging.requireMayDecide(id, other);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String sql =
        """
        INSERT INTO duplicate_rejection (one_id, other_id, reason, rejected_by, rejected_at)
        VALUES (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?, ?, ?)
        ON CONFLICT (one_id, other_id) DO UPDATE SET reason = excluded.reason,
          rejected_by = excluded.rejected_by, rejected_at = excluded.rejected_at
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      bindPair(insert, id, other);
      insert.setString(5, reason);
      insert.setString(6, caller.partner());
      insert.setObject(7, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      return new RejectionResponse(id, other, reason, caller.partner(), now);
    } catch (SQLException e) {
      throw new IllegalStateException("The decision on " + id + " cannot be kept", e);
    }
  }

  /**
   * Forgets the decision: the pair is proposed again.
   *
   * @throws ProblemException as {@link #reject} does, 404 when there was no decision
   */
  @Transactional
  void takeBack(UUID id, UUID other) {
    requireTwo(id, other);
    merging.requireMayDecide(id, other);
    String sql =
        """
        DELETE FROM duplicate_rejection
        WHERE one_id = least(?::uuid, ?::uuid) AND other_id = greatest(?::uuid, ?::uuid)
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      bindPair(delete, id, other);
      if (delete.executeUpdate() == 0) {
        throw ProblemException.of(
            IncidentProblem.REJECTION_NOT_FOUND, "Nobody has told these incidents apart");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The decision on " + id + " cannot be taken back", e);
    }
  }

  private static void requireTwo(UUID id, UUID other) {
    if (id.equals(other)) {
      throw ProblemException.invalidParameter(
          "other", "SAME_INCIDENT", "another incident is expected");
    }
  }

  private static void bindPair(PreparedStatement statement, UUID id, UUID other)
      throws SQLException {
    statement.setObject(1, id, Types.OTHER);
    statement.setObject(2, other, Types.OTHER);
    statement.setObject(3, id, Types.OTHER);
    statement.setObject(4, other, Types.OTHER);
  }
}
