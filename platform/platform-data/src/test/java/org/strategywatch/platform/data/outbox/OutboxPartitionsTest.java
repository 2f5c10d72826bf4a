package org.strategywatch.platform.data.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.platform.data.Stand.execute;
import static org.strategywatch.platform.data.Stand.insertEvent;
import static org.strategywatch.platform.data.Stand.query;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.data.Stand;

/** Rule 7: published rows leave by dropped partitions. */
class OutboxPartitionsTest {

  private static final String TOPIC = "strategywatch.incidents.v1";

  private AgroalDataSource database;
  private OutboxPartitions partitions;
  private LocalDate today;

  @BeforeEach
  void open() {
    database = Stand.freshDatabase();
    partitions = new OutboxPartitions(database, Stand.config(OutboxConfig.class, Map.of()));
    today = LocalDate.parse(query(database, "SELECT (now() AT TIME ZONE 'UTC')::date").getFirst());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void maintain_whenDaysAreMissing_makesThemAWeekAhead() throws Exception {
    // Given
    execute(database, "DROP TABLE " + name(today.plusDays(6)));
    execute(database, "DROP TABLE " + name(today.plusDays(7)));
    // When
    partitions.maintain();
    // Then
    assertThat(days()).hasSize(8).endsWith(name(today.plusDays(6)), name(today.plusDays(7)));
  }

  @Test
  void maintain_whenAnOldDayIsPublished_dropsItAndKeepsOneWithUnpublishedRows() throws Exception {
    // Given
    LocalDate done = today.minusDays(4);
    LocalDate undone = today.minusDays(5);
    LocalDate recent = today.minusDays(3);
    for (LocalDate day : List.of(done, undone, recent)) {
      execute(
          database,
          "CREATE TABLE %s PARTITION OF outbox FOR VALUES FROM ('%s') TO ('%s')"
              .formatted(name(day), day, day.plusDays(1)));
      insertOn(day, "of-" + day);
    }
    execute(database, "DELETE FROM outbox_waiting WHERE aggregateid <> 'of-" + undone + "'");
    // When
    partitions.maintain();
    // Then
    assertThat(days()).contains(name(undone), name(recent)).doesNotContain(name(done));
    assertThat(query(database, "SELECT aggregateid FROM outbox ORDER BY 1"))
        .containsExactly("of-" + undone, "of-" + recent);
  }

  @Test
  void maintain_whenRowsFellIntoTheDefaultPartition_keepsThemUntilTheyArePublishedAndOld()
      throws Exception {
    // Given
    LocalDate far = today.plusDays(30);
    LocalDate old = today.minusDays(10);
    insertOn(far, "far");
    insertOn(old, "old-published");
    insertOn(old, "old-waiting");
    execute(database, "DELETE FROM outbox_waiting WHERE aggregateid = 'old-published'");
    // When
    partitions.maintain();
    // Then
    assertThat(query(database, "SELECT aggregateid FROM outbox_default ORDER BY 1"))
        .containsExactly("far", "old-waiting");
  }

  @Test
  void maintain_whenTodaysRowsAreInTheDefaultPartition_goesOn() throws Exception {
    // Given
    execute(database, "DROP TABLE " + name(today));
    execute(database, insertEvent("here", 1, TOPIC));
    // When
    partitions.maintain();
    // Then
    assertThat(days()).doesNotContain(name(today)).contains(name(today.plusDays(1)));
    assertThat(query(database, "SELECT aggregateid FROM outbox")).containsExactly("here");
  }

  @Test
  void maintain_whenAWriterHoldsTheTable_givesUpInsteadOfBlockingOthers() throws Exception {
    // Given
    LocalDate done = today.minusDays(4);
    execute(
        database,
        "CREATE TABLE %s PARTITION OF outbox FOR VALUES FROM ('%s') TO ('%s')"
            .formatted(name(done), done, done.plusDays(1)));
    try (Connection writer = database.getConnection();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute(insertEvent("in-flight", 1, TOPIC));
      // When
      partitions.maintain();
      // Then
      assertThat(days()).contains(name(done));
      writer.commit();
      writer.setAutoCommit(true);
    }
    partitions.maintain();
    assertThat(days()).doesNotContain(name(done));
  }

  private void insertOn(LocalDate day, String id) {
    execute(
        database,
        insertEvent(id, 1, TOPIC)
            .replace("payload, bytes)", "payload, bytes, created_on)")
            .replace("'{\"version\":1}', 13)", "'{\"version\":1}', 13, '" + day + "')"));
  }

  private List<String> days() {
    return query(
        database,
        "SELECT relname FROM pg_class WHERE relname ~ '^outbox_\\d{8}$' AND pg_table_is_visible(oid) ORDER BY 1");
  }

  private static String name(LocalDate day) {
    return "outbox_" + day.toString().replace("-", "");
  }
}
