package org.strategywatch.local.launch;

import java.nio.file.Path;
import java.util.List;
import org.strategywatch.local.Checkout;

/** The four deployables: where the build puts each and how much heap it gets. */
enum Service {
  INCIDENT("incident", "incident-service", 384),
  ASSESSMENT("assessment", "assessment-service", 256),
  RECOMMENDATION("recommendation", "recommendation-service", 160),
  GATEWAY("gateway", "gateway", 160);

  private final String key;
  private final String module;
  private final int heapMegabytes;

  Service(String key, String module, int heapMegabytes) {
    this.key = key;
    this.module = module;
    this.heapMegabytes = heapMegabytes;
  }

  /** Its name in endpoints.json; also its database and role. */
  String key() {
    return key;
  }

  String module() {
    return module;
  }

  /**
   * Small stacks, one collector thread and two malloc arenas: six processes share two gigabytes.
   */
  List<String> command() {
    Path jar = Checkout.built(module + "/target/quarkus-app/quarkus-run.jar");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xms32m",
        "-Xmx" + heapMegabytes + "m",
        "-Xss512k",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:ReservedCodeCacheSize=64m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        // The optimising compiler waits for code that is really hot: a third less work to start.
        "-XX:Tier4InvocationThreshold=30000",
        "-XX:Tier4MinInvocationThreshold=6000",
        "-XX:Tier4CompileThreshold=60000",
        "-XX:Tier4BackEdgeThreshold=200000",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-jar",
        jar.toString());
  }
}
