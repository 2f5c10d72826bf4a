package org.strategywatch.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.strategywatch.local.process.ChildProcess;
import org.strategywatch.local.process.Waiting;

/** One start of the server, tried again where a moment of patience helps. */
record PostgresStart(PostgresCluster cluster, PostgresSettings settings, Path log) {

  private static final int ATTEMPTS = 5;
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);

  /** Says which port to try; asked for another one when the last was taken by somebody else. */
  interface PortChoice {
    int port(boolean afresh);
  }

  ChildProcess untilReady(PortChoice ports, BooleanSupplier answers) {
    boolean portWasTaken = false;
    for (int attempt = 1; ; attempt++) {
      ChildProcess server = cluster.start(settings.arguments(ports.port(portWasTaken)));
      if (awaitAnswer(server, answers)) {
        return server;
      }
      server.kill();
      String output = server.output();
      portWasTaken = output.contains("Address already in use");
      if (attempt == ATTEMPTS || !(portWasTaken || isLeftByKilledServer(output))) {
        throw new StartFailedException("postgres", LogLines.cause(output), log);
      }
      Waiting.pause(Duration.ofMillis(500));
    }
  }

  /** The children of a killed server need a moment to notice and to let go of the shared memory. */
  private static boolean isLeftByKilledServer(String output) {
    return output.contains("still in use") || output.contains("lock file \"postmaster.pid\"");
  }

  private static boolean awaitAnswer(ChildProcess server, BooleanSupplier answers) {
    return Waiting.until(READY_WITHIN, () -> !server.isAlive() || answers.getAsBoolean())
        && server.isAlive();
  }
}
