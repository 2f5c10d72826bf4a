package org.strategywatch.incident.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.duplicate.scoring.Account;
import org.strategywatch.incident.incident.IncidentRequests;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * That the search for duplicates does not read everything there is: the database's plan over
 * 100,000 made-up incidents in a table of the connection's own, which stands before the real one.
 * Writes the plans to {@code target/duplicates}.
 */
@QuarkusTest
class NearbyIncidentsPlanTest {

  private static final int ROWS = 100_000;

  /** Eight countries, ten years, five first-level units each; every tenth without a point. */
  private static final String SEED =
      """
      INSERT INTO incident (id, version, content, verification, flags, recorded_by, recorded_at,
        updated_at, changed_by, changed_fields, sharing, licence, occurred_on, date_precision, event_type,
        country, admin1_key, latitude, longitude, actor_keys, source_keys, factors, search_text)
      SELECT md5('seed ' || n)::uuid, 1,
        jsonb_build_object('locationPrecision', CASE WHEN n %% 10 = 0 THEN 'COUNTRY' ELSE 'EXACT' END),
        'REPORTED', '{}', 'seed', now(), now(), 'seed', '{}', 'CLEAR', 'OPEN',
        date '2014-01-01' + (n * 7919 %% 3650), 'DAY', 'BATTLE',
        (ARRAY['ML','BF','NE','CI','SN','TG','BJ','GW'])[1 + n %% 8], 'unit ' || n * 31 %% 5,
        10 + n * 7 %% 1000 / 100.0, -5 + n * 13 %% 1000 / 100.0, '{}', '{}', '{}', ''
      FROM generate_series(1, %d) n
      """
          .formatted(ROWS);

  private static final String ATTACK =
      """
      {"occurredOn": "2019-06-15", "eventType": "BATTLE", "country": "ML", "admin1": "unit 3",
       "location": {"latitude": 15, "longitude": 0}, "locationPrecision": "%s"}
      """;

  private static final VisibleSet VISIBLE =
      VisibleSet.of(
          new Viewer("reader-partner", SharingLabel.AMBER, Set.of(Roles.READER)), View.FULL);

  private final DataSource database;

  NearbyIncidentsPlanTest(DataSource database) {
    this.database = database;
  }

  @Test
  void nearby_whenThereAreManyIncidents_readsAFewByIndex() throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      // Given
      statement.execute("CREATE TEMPORARY TABLE incident (LIKE public.incident INCLUDING ALL)");
      statement.execute(SEED);
      statement.execute("ANALYZE incident");

      try {
        for (String precision : List.of("EXACT", "ADMIN1", "COUNTRY")) {
          // When
          List<String> plan = plan(connection, ATTACK.formatted(precision));
          write(precision, plan);

          // Then
          assertThat(plan).noneMatch(line -> line.contains("Seq Scan on incident"));
          assertThat(plan).anyMatch(line -> line.contains("Index Scan"));
          assertThat(mostRows(plan)).as("rows of any step, %s", precision).isLessThan(300);
        }
      } finally {
        statement.execute("DROP TABLE pg_temp.incident");
      }
    }
  }

  private static List<String> plan(Connection connection, String incident) throws SQLException {
    Account account = Account.of(IncidentRequests.of(incident), _ -> Optional.empty());
    List<String> plan = new ArrayList<>();
    try (PreparedStatement explain =
            NearbyIncidents.explain(
                connection, UUID.randomUUID(), Neighbourhood.of("ML", account), VISIBLE);
        ResultSet line = explain.executeQuery()) {
      while (line.next()) {
        plan.add(line.getString(1));
      }
    }
    return plan;
  }

  private static int mostRows(List<String> plan) {
    return plan.stream()
        .filter(line -> line.contains("actual time"))
        .mapToInt(
            line ->
                (int)
                    Double.parseDouble(
                        line.replaceFirst(".*actual time=.* rows=([0-9.]+) loops.*", "$1")))
        .max()
        .orElseThrow();
  }

  private static void write(String precision, List<String> plan) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "duplicates"));
    Files.write(folder.resolve("plan-" + precision + ".txt"), plan);
  }
}
