package org.strategywatch.platform.data.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.platform.data.Stand.execute;
import static org.strategywatch.platform.data.Stand.query;

import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.data.Stand;

/** A guard against orders of magnitude; the figures of a quiet machine are in the log. */
class RelayThroughputTest {

  private static final Logger LOG = Logger.getLogger(RelayThroughputTest.class);
  private static final int EVENTS = Integer.getInteger("events", 20_000);

  @Test
  void deliver_whenManyWait_takesThemInSeconds() throws Exception {
    // Given
    try (AgroalDataSource database = Stand.freshDatabase();
        RelayStand relay = new RelayStand("a", database, Stand.brokers())) {
      execute(database, events("warm", 500));
      relay.deliverAll();
      execute(database, events("event", EVENTS));
      // When
      long before = System.nanoTime();
      relay.deliverAll();
      Duration taken = Duration.ofNanos(System.nanoTime() - before);
      // Then
      LOG.warnf("%d events of 1 KiB left in %d ms", EVENTS, taken.toMillis());
      assertThat(query(database, "SELECT count(*) FROM outbox_waiting")).containsExactly("0");
      assertThat(taken).isLessThan(Duration.ofSeconds(60));
    }
  }

  private static String events(String prefix, int count) {
    return """
    WITH written AS (
      INSERT INTO outbox (id, aggregatetype, aggregateid, version, type, topic, time, dataschema,
                          classification, payload, bytes)
      SELECT gen_random_uuid(), 'incidents', '%s-' || n, 1, 'org.strategywatch.note.written',
             'strategywatch.incidents.v1', now(), '/schemas/note.json', 'GREEN',
             '{"version":1,"text":"' || repeat(md5(n::text), 32) || '"}', 1047
      FROM generate_series(1, %d) AS n
      RETURNING position, aggregateid, version, created_on, bytes)
    INSERT INTO outbox_waiting SELECT * FROM written
    """
        .formatted(prefix, count);
  }
}
