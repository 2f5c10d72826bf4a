package org.strategywatch.platform.data.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strategywatch.platform.data.Stand;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** The condition in SQL and the decision in Java agree on every combination of markings. */
class VisibleSetTest {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private static final List<String> LABELS =
      Stream.concat(Arrays.stream(SharingLabel.values()).map(Enum::name), Stream.of("PINK"))
          .toList();

  private static final List<Markings> RECORDS = everyCombination();

  private static AgroalDataSource database;

  @BeforeAll
  static void store() throws SQLException {
    database = Stand.freshDatabase();
    Stand.execute(
        database,
        """
        CREATE TABLE record (n integer, sharing text, operational_sharing text, licence text,
          audience text[], recorded_by text, released_at timestamptz)
        """);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (int n = 0; n < RECORDS.size(); n++) {
        bind(connection, insert, n, RECORDS.get(n));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void sql_forEachViewer_selectsWhatThePolicyGives(View least) throws SQLException {
    for (Viewer viewer : viewers()) {
      BitSet expected = new BitSet();
      for (int n = 0; n < RECORDS.size(); n++) {
        expected.set(n, DisclosurePolicy.view(viewer, RECORDS.get(n), NOW).includes(least));
      }
      assertThat(selected(VisibleSet.of(viewer, least)))
          .as("%s %s", viewer, least)
          .isEqualTo(expected);
    }
  }

  private static BitSet selected(VisibleSet set) throws SQLException {
    BitSet selected = new BitSet();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT r.n FROM record r WHERE " + set.sql("r"))) {
      set.bind(query, 1);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          selected.set(row.getInt(1));
        }
      }
    }
    return selected;
  }

  private static List<Viewer> viewers() {
    List<Viewer> viewers = new ArrayList<>();
    for (SharingLabel clearance : SharingLabel.values()) {
      for (String role : List.of(Roles.READER, Roles.VERIFIER, Roles.OPERATOR)) {
        viewers.add(new Viewer("ngo", clearance, Set.of(role)));
      }
    }
    return viewers;
  }

  private static List<Markings> everyCombination() {
    List<Markings> records = new ArrayList<>();
    for (String sharing : withNull(LABELS)) {
      for (String outline : withNull(LABELS)) {
        for (String licence :
            withNull(List.of("OPEN", "INTERNAL", "NO_RAW_REDISTRIBUTION", "SOMETHING"))) {
          for (List<String> audience :
              withNull(List.of(List.<String>of(), List.of("other", "ngo"), List.of("other")))) {
            for (String recordedBy : List.of("ngo", "source")) {
              for (Instant release :
                  withNull(
                      List.of(NOW.minus(1, ChronoUnit.HOURS), NOW.plus(1, ChronoUnit.HOURS)))) {
                records.add(new Markings(sharing, outline, licence, audience, recordedBy, release));
              }
            }
          }
        }
      }
    }
    return records;
  }

  private static <T> List<@Nullable T> withNull(List<T> values) {
    List<@Nullable T> all = new ArrayList<>(values);
    all.add(null);
    return all;
  }

  private static void bind(Connection connection, PreparedStatement insert, int n, Markings record)
      throws SQLException {
    List<String> audience = record.audience();
    Array partners = audience == null ? null : connection.createArrayOf("text", audience.toArray());
    Instant release = record.releasedAt();
    insert.setInt(1, n);
    insert.setString(2, record.sharing());
    insert.setString(3, record.operationalSharing());
    insert.setString(4, record.licence());
    insert.setArray(5, partners);
    insert.setString(6, record.recordedBy());
    insert.setTimestamp(7, release == null ? null : Timestamp.from(release));
  }
}
