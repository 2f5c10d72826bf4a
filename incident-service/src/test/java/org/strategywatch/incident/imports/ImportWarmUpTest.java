package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.incident.BulkOutcome;

@QuarkusTest
class ImportWarmUpTest {

  private final ImportWarmUp warmUp;
  private final DataSource database;

  ImportWarmUpTest(ImportWarmUp warmUp, DataSource database) {
    this.warmUp = warmUp;
    this.database = database;
  }

  @Test
  void importAndTakeBack_everyTime_storesAllRowsAndLeavesNothing() throws Exception {
    // When
    BulkOutcome first = warmUp.importAndTakeBack();
    BulkOutcome second = warmUp.importAndTakeBack();

    // Then
    assertThat(first).isEqualTo(new BulkOutcome(250, 0, 0));
    assertThat(second).isEqualTo(first);
    assertThat(count("SELECT count(*) FROM incident WHERE recorded_by = 'warm-up'")).isZero();
    assertThat(count("SELECT count(*) FROM incident_external_id WHERE external_id LIKE '2000000%'"))
        .isZero();
    assertThat(count("SELECT count(*) FROM outbox WHERE payload::text LIKE '%warm-up%'")).isZero();
  }

  private long count(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
