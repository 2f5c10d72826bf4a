package org.strategywatch.incident.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.actor.ActorNames;
import org.strategywatch.incident.duplicate.scoring.Account;
import org.strategywatch.incident.duplicate.scoring.Likeness;
import org.strategywatch.incident.incident.IncidentService;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;

/** Finds what may be another account of an incident, among what the caller may see. */
@ApplicationScoped
class DuplicateSearch {

  private static final int MOST_SHOWN = 50;

  private static final Comparator<DuplicateCandidate> LIKELIEST_FIRST =
      Comparator.comparing(DuplicateCandidate::score)
          .reversed()
          .thenComparing(candidate -> candidate.incident().id());

  private final IncidentService incidents;
  private final NearbyIncidents nearby;
  private final ActorNames actors;
  private final DataSource database;

  DuplicateSearch(
      IncidentService incidents, NearbyIncidents nearby, ActorNames actors, DataSource database) {
    this.incidents = incidents;
    this.nearby = nearby;
    this.actors = actors;
    this.database = database;
  }

  /**
   * The likeliest first, at most {@value #MOST_SHOWN}.
   *
   * @throws ProblemException 404 when there is no such incident that the caller may see, 400 naming
   *     the parameter
   */
  Page<DuplicateCandidate> of(UUID id, @Nullable String minScore) {
    double least = new QueryText("minScore", minScore).number(0, 1).orElse(Likeness.LIKELY);
    IncidentSnapshot incident = incidents.read(id);
    try (Connection connection = database.getConnection()) {
      return new Page<>(candidates(connection, incident, least), null);
    } catch (SQLException e) {
      throw new IllegalStateException("Duplicates of " + id + " cannot be looked for", e);
    }
  }

  List<DuplicateCandidate> candidates(
      Connection connection, IncidentSnapshot incident, double least) throws SQLException {
    if (!counts(incident)) {
      return List.of();
    }
    Account account = account(incident);
    return nearby.of(connection, incident, account).stream()
        .map(other -> DuplicateCandidate.of(Likeness.of(account, account(other)), other))
        .filter(candidate -> candidate.score() >= least)
        .sorted(LIKELIEST_FIRST)
        .limit(MOST_SHOWN)
        .toList();
  }

  private Account account(IncidentSnapshot incident) {
    return Account.of(incident.content(), actors::registered);
  }

  private static boolean counts(IncidentSnapshot incident) {
    return incident.mergedInto() == null && !incident.verification().equals("RETRACTED");
  }
}
