package org.strategywatch.incident.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.duplicate.scoring.Likeness;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;

/**
 * Pairs that wait for a decision. They are found while the list is read, from what is there and
 * what the caller may see, so that nothing is out of date and no score of a hidden incident is kept
 * anywhere. The order is that of the later incident, the newest first, which stays while others
 * write.
 */
@ApplicationScoped
class DuplicateQueue {

  /** A page ends here even when it is not full: the next one goes on behind. */
  private static final int MOST_COMPARED = 1_000;

  private static final Comparator<DuplicateCandidate> BY_ID =
      Comparator.comparing(candidate -> candidate.incident().id().toString());

  private final DuplicateSearch search;
  private final CountedIncidents incidents;
  private final DataSource database;

  DuplicateQueue(DuplicateSearch search, CountedIncidents incidents, DataSource database) {
    this.search = search;
    this.incidents = incidents;
    this.database = database;
  }

  /**
   * @throws ProblemException 400 naming the parameter
   */
  Page<DuplicatePair> list(
      @Nullable String country,
      @Nullable String minScore,
      @Nullable String limit,
      @Nullable String cursor) {
    String wanted =
        new QueryText("country", country)
            .read(
                "UNKNOWN_COUNTRY",
                "an ISO 3166-1 alpha-2 code is expected",
                code -> Countries.isKnown(code) ? code : null)
            .orElse(null);
    double least = new QueryText("minScore", minScore).number(0, 1).orElse(Likeness.LIKELY);
    String scope = "duplicates " + wanted + " " + least;
    PageRequest page = PageRequest.of(limit, cursor, scope);
    Place after = page.after().map(Place::of).orElse(null);
    try (Connection connection = database.getConnection()) {
      return page(connection, wanted, least, page.limit(), after, scope);
    } catch (SQLException e) {
      throw new IllegalStateException("Duplicates cannot be looked for", e);
    }
  }

  private Page<DuplicatePair> page(
      Connection connection,
      @Nullable String country,
      double least,
      int limit,
      @Nullable Place after,
      String scope)
      throws SQLException {
    List<IncidentSnapshot> compared =
        incidents.newestFirst(
            connection,
            country,
            after == null ? null : after.day(),
            after == null ? null : after.incident(),
            MOST_COMPARED);
    List<DuplicatePair> pairs = new ArrayList<>();
    for (IncidentSnapshot incident : compared) {
      for (DuplicateCandidate candidate : earlier(connection, incident, least)) {
        if (after != null && after.isNotBefore(incident, candidate)) {
          continue;
        }
        if (pairs.size() == limit) {
          return new Page<>(pairs, Place.of(pairs.getLast()).cursor(scope).encode());
        }
        pairs.add(new DuplicatePair(IncidentResponse.from(incident), candidate));
      }
    }
    boolean isEnd = compared.size() < MOST_COMPARED;
    return new Page<>(
        pairs, isEnd ? null : Place.behind(compared.getLast()).cursor(scope).encode());
  }

  /** Each pair comes up once: at the later of the two. */
  private List<DuplicateCandidate> earlier(
      Connection connection, IncidentSnapshot incident, double least) throws SQLException {
    return search.candidates(connection, incident, least).stream()
        .filter(candidate -> isEarlier(candidate.incident(), incident))
        .sorted(BY_ID)
        .toList();
  }

  /** By day and then by id, as the database compares ids. */
  private static boolean isEarlier(IncidentResponse other, IncidentSnapshot incident) {
    int days = other.occurredOn().compareTo(incident.content().occurredOn());
    return days < 0 || (days == 0 && other.id().toString().compareTo(incident.id().toString()) < 0);
  }

  /**
   * How far a page came.
   *
   * @param candidate the last one shown of the incident's
   */
  private record Place(LocalDate day, UUID incident, String candidate) {

    private static final String LAST = "g";

    static Place of(DuplicatePair pair) {
      return new Place(
          pair.incident().occurredOn(),
          pair.incident().id(),
          pair.candidate().incident().id().toString());
    }

    static Place behind(IncidentSnapshot incident) {
      return new Place(incident.content().occurredOn(), incident.id(), LAST);
    }

    static Place of(Cursor cursor) {
      try {
        return new Place(
            LocalDate.parse(cursor.key().get(0)),
            UUID.fromString(cursor.key().get(1)),
            cursor.key().get(2));
      } catch (RuntimeException _) {
        throw ProblemException.invalidParameter(
            "cursor", "INVALID_CURSOR", "it is not a cursor that this list gave");
      }
    }

    Cursor cursor(String scope) {
      return new Cursor(scope, List.of(day.toString(), incident.toString(), candidate));
    }

    boolean isNotBefore(IncidentSnapshot shown, DuplicateCandidate other) {
      return shown.id().equals(incident)
          && other.incident().id().toString().compareTo(candidate) <= 0;
    }
  }
}
