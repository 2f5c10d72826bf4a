package org.strategywatch.assessment.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.Intake;

/**
 * Of two countries in which the same happens, one is scanned from what has changed, the other
 * whole. Their alerts must be the same: versions, withdrawals, watermarks and all.
 */
@QuarkusTest
class IncrementalScanTest {

  private static final int SCANS = 50;

  private final Intake intake;
  private final Scanning scanning;
  private final DataSource database;

  IncrementalScanTest(Intake intake, Scanning scanning, DataSource database) {
    this.intake = intake;
    this.scanning = scanning;
    this.database = database;
  }

  @ParameterizedTest
  @CsvSource({"1, QA, QB", "2, QC, QD"})
  void scan_fromWhatHasChanged_doesWhatAScanOfTheWholeDoes(
      long seed, String changes, String whole) {
    var history = new TwinHistories(seed, LocalDate.of(2021, 2, 2));
    history.past(LocalDate.of(2015, 6, 10));
    for (int scan = 0; scan < SCANS; scan++) {
      String today = history.today().toString();
      intake.deliver(history.news(changes));
      scanning.scan(changes, today);
      intake.deliver(history.news(whole));
      scanning.forget(whole);
      scanning.scan(whole, today);
      assertThat(alerts(changes))
          .as("scan %d on %s", scan, today)
          .containsExactlyElementsOf(alerts(whole));
      history.goOn();
    }
    assertThat(alerts(whole)).hasSizeGreaterThan(20);
  }

  private List<String> alerts(String country) {
    List<String> alerts = new ArrayList<>();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                SELECT (to_jsonb(a) - '{id,country}'::text[])::text
                  || (to_jsonb(s) - '{country,due_since,changed_at}'::text[])::text
                FROM alert_area s LEFT JOIN alert a USING (country, area, sharing)
                WHERE s.country = ? ORDER BY s.area, s.sharing, a.id
                """)) {
      query.setString(1, country);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          alerts.add(rows.getString(1));
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return alerts;
  }
}
