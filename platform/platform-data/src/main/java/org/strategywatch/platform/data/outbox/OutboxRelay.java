package org.strategywatch.platform.data.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.strategywatch.platform.data.event.EventProducer;

/**
 * The thread that relays. Woken after each commit of this instance, otherwise it looks by itself;
 * while the broker or the database is away it looks less and less often.
 */
@Singleton
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
  private static final int PROBE = 100;
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);

  private final OutboxConfig config;
  private final OutboxDelivery delivery;
  private final OutboxPartitions partitions;
  private final RelayLease lease;
  private final EventProducer producer;
  private final Semaphore awake = new Semaphore(0);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "outbox-relay");
  private Duration backOff = Duration.ZERO;

  OutboxRelay(
      OutboxConfig config,
      OutboxDelivery delivery,
      OutboxPartitions partitions,
      RelayLease lease,
      EventProducer producer) {
    this.config = config;
    this.delivery = delivery;
    this.partitions = partitions;
    this.lease = lease;
    this.producer = producer;
    thread.setDaemon(true);
  }

  /** Says that something was committed. Cheap, and never waits. */
  void wake() {
    if (awake.availablePermits() == 0) {
      awake.release();
    }
  }

  void start(@Observes StartupEvent event) {
    if (config.relay()) {
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping.countDown();
    wake();
    thread.join(PATIENCE_AT_STOP);
    producer.abort();
    thread.join(PATIENCE_AT_STOP);
  }

  private void run() {
    try {
      while (stopping.getCount() > 0) {
        pause(round());
      }
      lease.release();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      LOG.debug("The lease was not released and will expire", e);
    }
  }

  private OutboxDelivery.Progress round() {
    try {
      if (!lease.hold()) {
        return OutboxDelivery.Progress.NOTHING_TO_DO;
      }
      partitions.maintainIfDue();
      return delivery.deliver(backOff.isZero() ? config.batchSize() : PROBE);
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("The outbox is not being relayed now: %s", e.toString());
      return OutboxDelivery.Progress.BLOCKED;
    }
  }

  private void pause(OutboxDelivery.Progress progress) throws InterruptedException {
    switch (progress) {
      case MORE_WAITING -> backOff = Duration.ZERO;
      case NOTHING_TO_DO -> {
        backOff = Duration.ZERO;
        boolean woken = awake.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        LOG.tracef("woken: %s", woken);
        awake.drainPermits();
      }
      case BLOCKED -> {
        backOff = longer(backOff);
        if (stopping.await(backOff.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.debug("The relay stops with events unsent; they stay in the outbox");
        }
      }
    }
  }

  private Duration longer(Duration pause) {
    Duration doubled = pause.isZero() ? FIRST_BACK_OFF : pause.multipliedBy(2);
    return doubled.compareTo(config.maxBackOff()) < 0 ? doubled : config.maxBackOff();
  }
}
