package org.strategywatch.local.launch;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** What a start has to do with the caches that make starts quick. */
enum StartMode {
  /** Uses those that are there. */
  USE(Duration.ofSeconds(10)),
  /** Records them; a JVM writes its own when it ends. */
  RECORD(Duration.ofMinutes(2));

  private final Duration stopWithin;

  StartMode(Duration stopWithin) {
    this.stopWithin = stopWithin;
  }

  Duration stopWithin() {
    return stopWithin;
  }

  List<String> jvmOptions(Service service) {
    return switch (this) {
      // Without the optimising compiler no profile is kept, which would set that to work at once;
      // what was compiled to level 1 would never be optimised at all.
      case RECORD ->
          List.of("-XX:AOTCacheOutput=" + service.recordedStart(), "-XX:TieredStopAtLevel=2");
      case USE ->
          Files.exists(service.startCache())
              ? List.of("-XX:AOTCache=" + service.startCache())
              : List.of();
    };
  }
}
