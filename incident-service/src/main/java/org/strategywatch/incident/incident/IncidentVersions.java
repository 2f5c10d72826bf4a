package org.strategywatch.incident.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * How an incident came to be what it is. Earlier versions are rows of their own; the present one is
 * the incident itself, so that recording writes one row and not two.
 */
@ApplicationScoped
public class IncidentVersions {

  /** Copies present versions to the history; a condition on {@code i} is to follow. */
  static final String ARCHIVE =
      """
      INSERT INTO incident_version
        (incident_id, version, content, verification, flags, sharing, changed_at, changed_by,
         change_reason, changed_fields, consent, searched, merged_into)
      SELECT i.id, i.version, i.content, i.verification, i.flags, i.sharing, i.updated_at,
             i.changed_by, i.change_reason, i.changed_fields, i.consent,
             to_jsonb(i) - '{content,search_text,csv_row,csv_attribution,csv_of}'::text[], i.merged_into
      FROM incident i
      """;

  private static final String HISTORY =
      """
      SELECT v.incident_id AS id, v.version, v.content::text AS content, v.verification, v.flags,
             i.recorded_by, i.recorded_at, v.changed_at AS updated_at, v.changed_by, v.change_reason, v.changed_fields,
             v.consent, v.merged_into
      FROM incident i
      CROSS JOIN LATERAL (
        SELECT incident_id, version, content, verification, flags, sharing, changed_at, changed_by,
               change_reason, changed_fields, consent, merged_into
        FROM incident_version WHERE incident_id = i.id
        UNION ALL
        SELECT i.id, i.version, i.content, i.verification, i.flags, i.sharing, i.updated_at,
               i.changed_by, i.change_reason, i.changed_fields, i.consent, i.merged_into) v
      WHERE i.id = ?
      ORDER BY v.version DESC
      """;

  private final DataSource database;
  private final IncidentRows rows;
  private final Differences differences;
  private final IncidentDisclosure disclosure;

  IncidentVersions(
      DataSource database,
      IncidentRows rows,
      Differences differences,
      IncidentDisclosure disclosure) {
    this.database = database;
    this.rows = rows;
    this.differences = differences;
    this.disclosure = disclosure;
  }

  /** The newest first, without those that were under markings which keep them from the caller. */
  Page<IncidentVersion> of(IncidentSnapshot incident) {
    List<IncidentVersion> visible =
        all(incident).stream().filter(Told::isVisible).map(Told::version).toList();
    return new Page<>(compared(visible), null);
  }

  /**
   * The version that was the present one at a moment.
   *
   * @throws ProblemException 404 when there was none yet, or one that the caller may not see
   */
  IncidentResponse at(IncidentSnapshot incident, Instant moment) {
    return all(incident).stream()
        .filter(told -> !told.version().changedAt().isAfter(moment))
        .findFirst()
        .filter(Told::isVisible)
        .map(told -> told.version().incident())
        .orElseThrow(
            () ->
                ProblemException.of(
                    IncidentProblem.INCIDENT_NOT_FOUND,
                    "Nothing that you may see was known of the incident %s at %s"
                        .formatted(incident.id(), moment)));
  }

  private record Told(IncidentVersion version, boolean isVisible) {}

  private List<Told> all(IncidentSnapshot incident) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(HISTORY)) {
      query.setObject(1, incident.id(), java.sql.Types.OTHER);
      List<Told> versions = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          IncidentSnapshot state = rows.read(row);
          boolean isVisible = disclosure.view(state).includes(View.FULL);
          versions.add(new Told(version(state, row), isVisible));
        }
      }
      return versions;
    } catch (SQLException e) {
      throw new IllegalStateException("The history of " + incident.id() + " cannot be read", e);
    }
  }

  /** A version is compared with the one right before it, where the caller may see that one. */
  private List<IncidentVersion> compared(List<IncidentVersion> versions) {
    List<IncidentVersion> compared = new ArrayList<>(versions);
    for (int i = 0; i + 1 < versions.size(); i++) {
      IncidentVersion after = versions.get(i);
      IncidentVersion before = versions.get(i + 1);
      if (after.version() == before.version() + 1) {
        compared.set(i, after.with(differences.between(before.incident(), after.incident())));
      }
    }
    return compared;
  }

  private static IncidentVersion version(IncidentSnapshot state, ResultSet row)
      throws SQLException {
    return new IncidentVersion(
        state.version(),
        state.updatedAt(),
        Objects.requireNonNull(row.getString("changed_by")),
        row.getString("change_reason"),
        row.getString("consent"),
        IncidentRows.texts(row, "changed_fields"),
        null,
        IncidentResponse.from(state));
  }
}
