package org.strategywatch.assessment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeWarmUpTest {

  private final IntakeWarmUp warmUp;
  private final DataSource database;
  private final InventedChanges changes;

  IntakeWarmUpTest(IntakeWarmUp warmUp, DataSource database, InventedChanges changes) {
    this.warmUp = warmUp;
    this.database = database;
    this.changes = changes;
  }

  @Test
  void takeInAndBack_appliesTheWholeBatchAndLeavesNothing() throws Exception {
    // When
    warmUp.takeInAndBack();

    // Then
    assertThat(changes.seen()).isEqualTo(250);
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("SELECT count(*) FROM known_incident WHERE country = 'ZZ'")) {
      row.next();
      assertThat(row.getLong(1)).isZero();
    }
  }

  /** What the warm-up announced inside its transaction. */
  @ApplicationScoped
  static class InventedChanges {

    private final AtomicInteger seen = new AtomicInteger();

    int seen() {
      return seen.get();
    }

    void count(@Observes IncidentsChanged news) {
      news.changes().stream()
          .filter(change -> change.after() != null && change.after().country().equals("ZZ"))
          .forEach(_ -> seen.incrementAndGet());
    }
  }
}
