package org.strategywatch.local.broker;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Formats the storage on the first start and runs the broker, in one JVM because two cost seconds.
 */
public final class BrokerMain {

  private BrokerMain() {}

  /** Arguments: the server's properties, the log directory, the cluster id. */
  public static void main(String[] args) throws ReflectiveOperationException {
    String properties = args[0];
    if (!Files.exists(Path.of(args[1], "meta.properties"))) {
      format(properties, args[2]);
    }
    Class.forName("kafka.Kafka")
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[] {properties});
  }

  private static void format(String properties, String clusterId)
      throws ReflectiveOperationException {
    String[] command = {"format", "--cluster-id", clusterId, "--config", properties};
    Object status =
        Class.forName("kafka.tools.StorageTool")
            .getMethod("execute", String[].class, PrintStream.class)
            .invoke(null, command, System.err);
    if (!status.equals(0)) {
      throw new IllegalStateException("the storage could not be formatted");
    }
  }
}
