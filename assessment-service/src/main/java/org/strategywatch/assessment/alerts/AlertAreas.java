package org.strategywatch.assessment.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.alerts.AlertWatch.Place;
import org.strategywatch.assessment.alerts.AlertWatch.Touch;
import org.strategywatch.platform.web.security.SharingLabel;

/** Which series there are, which of them are to be scanned, and how far they were. */
@ApplicationScoped
class AlertAreas {

  /** A batch is rarely the last one of an import: half a history raises alerts that do not last. */
  static final Duration QUIET = Duration.ofSeconds(5);

  /** An area that never rests is scanned all the same. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String KNOW =
      """
      INSERT INTO alert_area (country, area, sharing)
      SELECT t.country, t.area, label FROM unnest(?::text[], ?::text[], ?::text[])
          AS t (country, area, labels) CROSS JOIN LATERAL string_to_table(t.labels, ',') AS label
      ON CONFLICT DO NOTHING
      """;

  /** A label sees the incidents of all below it, so a touch concerns it and those above. */
  private static final String TOUCH =
      """
      UPDATE alert_area a SET due_since = coalesce(a.due_since, ?), changed_at = ?,
          withheld = a.withheld OR array_position(?::text[], a.sharing) < t.raised_to,
          changed_from = CASE WHEN a.due_since IS NULL OR a.changed_from IS NOT NULL
            THEN least(a.changed_from, t.changed_from) END
      FROM unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::date[])
        AS t (country, area, lowest, raised_to, changed_from)
      WHERE a.country = t.country AND a.area = t.area
        AND array_position(?::text[], a.sharing) >= t.lowest
      """;

  private static final String DUE =
      """
      SELECT country, area, sharing FROM alert_area a
      WHERE a.changed_at <= ? OR a.due_since <= ?
        OR (a.scanned_on < ? AND EXISTS (SELECT FROM alert r WHERE r.country = a.country
          AND r.area = a.area AND r.sharing = a.sharing AND r.state = 'RAISED'))
      ORDER BY due_since, country, area, sharing LIMIT 1
      """;

  private static final String LOCK =
      """
      SELECT first_day, scanned_to, scanned_on,
        CASE WHEN due_since IS NOT NULL THEN coalesce(changed_from, first_day) END
      FROM alert_area WHERE country = ? AND area = ? AND sharing = ? FOR UPDATE SKIP LOCKED
      """;

  private static final String SETTLE =
      """
      UPDATE alert_area SET due_since = NULL, changed_at = NULL, changed_from = NULL,
        first_day = ?, scanned_to = ?, scanned_on = ?, withheld = false
      WHERE country = ? AND area = ? AND sharing = ?
      """;

  private static final String POSTPONE =
      """
      UPDATE alert_area SET due_since = ?, changed_at = ?
      WHERE country = ? AND area = ? AND sharing = ?
      """;

  private final DataSource database;

  AlertAreas(DataSource database) {
    this.database = database;
  }

  /**
   * How far a series was scanned.
   *
   * @param first the day of its oldest incident at that time, null when it had none
   * @param to its last day at that time
   * @param on the day on which that was, UTC
   */
  record Scanned(@Nullable LocalDate first, LocalDate to, LocalDate on) {}

  /**
   * What has become of a series since it was scanned.
   *
   * @param changedFrom the earliest day that has changed, null when none has
   */
  record Since(Scanned scanned, @Nullable LocalDate changedFrom) {

    /**
     * The first day on which a scan of today may find other incidents than the scan before. Neither
     * looks behind its own day.
     *
     * @return empty when the series may begin on another day now
     */
    Optional<LocalDate> firstUnseen(LocalDate today) {
      LocalDate seen = Collections.min(List.of(scanned.to(), scanned.on(), today)).plusDays(1);
      LocalDate from = changedFrom == null || seen.isBefore(changedFrom) ? seen : changedFrom;
      return Optional.ofNullable(scanned.first()).filter(from::isAfter).map(_ -> from);
    }
  }

  void touched(Map<Place, Touch> places, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement know = connection.prepareStatement(KNOW);
        PreparedStatement touch = connection.prepareStatement(TOUCH)) {
      array(know, 1, "text", places, entry -> entry.getKey().country());
      array(know, 2, "text", places, entry -> entry.getKey().area());
      array(know, 3, "text", places, entry -> names(entry.getValue()));
      know.executeUpdate();
      touch.setTimestamp(1, Timestamp.from(now));
      touch.setTimestamp(2, Timestamp.from(now));
      touch.setArray(3, labels(connection));
      array(touch, 4, "text", places, entry -> entry.getKey().country());
      array(touch, 5, "text", places, entry -> entry.getKey().area());
      array(touch, 6, "int", places, entry -> rank(Collections.min(entry.getValue().labels())));
      array(touch, 7, "int", places, entry -> rank(entry.getValue().raisedTo()));
      array(touch, 8, "date", places, entry -> entry.getValue().from());
      touch.setArray(9, labels(connection));
      touch.executeUpdate();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** A series whose turn it is: touched and quiet since, or with an alert of an earlier day. */
  Optional<AlertSeries> due(Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(DUE)) {
      query.setTimestamp(1, Timestamp.from(now.minus(QUIET)));
      query.setTimestamp(2, Timestamp.from(now.minus(PATIENCE)));
      query.setObject(3, LocalDate.ofInstant(now, ZoneOffset.UTC));
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new AlertSeries(
                    rows.getString(1), rows.getString(2), SharingLabel.ofRecord(rows.getString(3))))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /**
   * Keeps the series from every other scan until the transaction ends.
   *
   * @return empty when another one has it; inside, empty when it was never scanned
   */
  Optional<Optional<Since>> lock(AlertSeries series) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(LOCK)) {
      bind(query, 1, series);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(since(rows)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  void settle(AlertSeries series, Scanned scanned) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(SETTLE)) {
      update.setObject(1, scanned.first());
      update.setObject(2, scanned.to());
      update.setObject(3, scanned.on());
      bind(update, 4, series);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Lets others go first for a while; what is withheld stays so. */
  void postpone(AlertSeries series, Instant until) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(POSTPONE)) {
      update.setTimestamp(1, Timestamp.from(until));
      update.setTimestamp(2, Timestamp.from(until));
      bind(update, 3, series);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static Optional<Since> since(ResultSet row) throws SQLException {
    LocalDate to = row.getObject(2, LocalDate.class);
    if (to == null) {
      return Optional.empty();
    }
    LocalDate first = row.getObject(1, LocalDate.class);
    Scanned scanned = new Scanned(first, to, row.getObject(3, LocalDate.class));
    return Optional.of(new Since(scanned, row.getObject(4, LocalDate.class)));
  }

  private static void bind(PreparedStatement statement, int first, AlertSeries series)
      throws SQLException {
    statement.setString(first, series.country());
    statement.setString(first + 1, series.area());
    statement.setString(first + 2, series.sharing().name());
  }

  private static void array(
      PreparedStatement statement,
      int index,
      String type,
      Map<Place, Touch> places,
      Function<Map.Entry<Place, Touch>, Object> value)
      throws SQLException {
    Object[] values = places.entrySet().stream().map(value).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf(type, values));
  }

  private static java.sql.Array labels(Connection connection) throws SQLException {
    return connection.createArrayOf(
        "text", Arrays.stream(SharingLabel.values()).map(Enum::name).toArray());
  }

  /** Position in an array of SQL, which counts from 1; 0 comes before all of them. */
  private static int rank(@Nullable SharingLabel label) {
    return label == null ? 0 : label.covered().size();
  }

  private static String names(Touch touch) {
    List<String> names = touch.labels().stream().map(Enum::name).sorted().toList();
    return String.join(",", names);
  }

  private static IllegalStateException failed(SQLException failure) {
    return new IllegalStateException("The areas could not be read or written", failure);
  }
}
