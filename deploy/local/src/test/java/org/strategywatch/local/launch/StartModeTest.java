package org.strategywatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartModeTest {

  @Test
  void command_whenRecording_writesBesideTheCacheInUse() {
    assertThat(StartMode.RECORD.command(Service.GATEWAY))
        .contains("-XX:AOTCacheOutput=" + Service.GATEWAY.recordedStart())
        .noneMatch(option -> option.startsWith("-XX:AOTCache="));
    assertThat(Service.GATEWAY.recordedStart()).isNotEqualTo(Service.GATEWAY.startCache());
  }

  @Test
  void command_whenUsing_startsTheServicesJar() {
    assertThat(StartMode.USE.command(Service.GATEWAY))
        .noneMatch(option -> option.startsWith("-XX:AOTCacheOutput="))
        .endsWith("-jar", jar());
  }

  private static String jar() {
    return Service.GATEWAY.startCache().resolveSibling("quarkus-run.jar").toString();
  }

  @Test
  void startCache_liesWhereTheNextBuildRemovesIt() {
    assertThat(Service.INCIDENT.startCache())
        .endsWith(Path.of("incident-service/target/quarkus-app/app.aot"));
  }
}
