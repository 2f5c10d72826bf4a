package org.strategywatch.local.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.strategywatch.local.Checkout;

/** The four deployables: where the build puts each and how much heap it gets. */
enum Service {
  INCIDENT("incident", "incident-service", 192, 384),
  ASSESSMENT("assessment", "assessment-service", 96, 256),
  RECOMMENDATION("recommendation", "recommendation-service", 32, 160),
  GATEWAY("gateway", "gateway", 32, 160);

  private final String key;
  private final String module;
  private final int firstHeapMegabytes;
  private final int heapMegabytes;

  Service(String key, String module, int firstHeapMegabytes, int heapMegabytes) {
    this.key = key;
    this.module = module;
    this.firstHeapMegabytes = firstHeapMegabytes;
    this.heapMegabytes = heapMegabytes;
  }

  /** Its name in endpoints.json; also its database and role. */
  String key() {
    return key;
  }

  String module() {
    return module;
  }

  /** What its JVM learnt in an earlier start; absent until a {@link StartRecording}. */
  Path startCache() {
    return application().resolve("app.aot");
  }

  /** Where a recording writes; it becomes the {@link #startCache} when it is whole. */
  Path recordedStart() {
    return application().resolve("app.aot.new");
  }

  /**
   * Small stacks, one collector thread and two malloc arenas: six processes share two gigabytes.
   *
   * @param startOptions of the JVM, about the start cache
   */
  List<String> command(List<String> startOptions) {
    Path jar = Checkout.built(module + "/target/quarkus-app/quarkus-run.jar");
    return Stream.of(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            startOptions,
            jvmOptions(),
            List.of("-jar", jar.toString()))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> jvmOptions() {
    return List.of(
        // A cache of another build is refused in the log at length; the start is just slower.
        "-Xlog:aot*=off",
        "-Xms" + firstHeapMegabytes + "m",
        "-Xmx" + heapMegabytes + "m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:ReservedCodeCacheSize=128m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        // The optimising compiler waits for code that stays hot; it has only two cores to share.
        "-XX:Tier4InvocationThreshold=60000",
        "-XX:Tier4MinInvocationThreshold=20000",
        "-XX:Tier4CompileThreshold=150000",
        "-XX:Tier4BackEdgeThreshold=600000",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private Path application() {
    return Checkout.root().resolve(module + "/target/quarkus-app");
  }
}
