package org.strategywatch.platform.data.inbox;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Opens the incoming channels once the broker's name resolves. A Kafka client that is made before
 * that fails for good; what happens to the broker after that it survives by itself.
 */
@Singleton
class BrokerGate {

  private static final Logger LOG = Logger.getLogger(BrokerGate.class);

  private final ChannelRegistry channels;
  private final String servers;

  BrokerGate(
      ChannelRegistry channels, @Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.channels = channels;
    this.servers = String.valueOf(broker.getOrDefault("bootstrap.servers", "localhost:9092"));
  }

  void start(@Observes StartupEvent event) {
    openWhenTheBrokerIsKnown();
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void openWhenTheBrokerIsKnown() {
    for (String name : channels.getIncomingNames()) {
      PausableChannel channel = channels.getPausable(name);
      if (channel != null && channel.isPaused() && isKnown()) {
        LOG.debugf("Channel %s starts to receive", name);
        channel.resume();
      }
    }
  }

  private boolean isKnown() {
    return Arrays.stream(servers.split(",")).map(String::strip).anyMatch(BrokerGate::resolves);
  }

  private static boolean resolves(String server) {
    String host = server.contains(":") ? server.substring(0, server.lastIndexOf(':')) : server;
    try {
      return InetAddress.getByName(host).getAddress().length > 0;
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
