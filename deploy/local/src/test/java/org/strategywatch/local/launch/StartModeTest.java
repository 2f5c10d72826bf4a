package org.strategywatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartModeTest {

  private static final String ROOT = "strategywatch.root";

  private final @Nullable String root = System.getProperty(ROOT);
  private Path application = Path.of("");

  @BeforeEach
  void standInAnEmptyCheckout(@TempDir Path checkout) throws IOException {
    System.setProperty(ROOT, checkout.toString());
    application = Files.createDirectories(checkout.resolve("gateway/target/quarkus-app"));
  }

  @AfterEach
  void leaveIt() {
    if (root == null) {
      System.clearProperty(ROOT);
    } else {
      System.setProperty(ROOT, root);
    }
  }

  @Test
  void jvmOptions_whenRecording_writeBesideTheCacheThatIsInUse() {
    assertThat(StartMode.RECORD.jvmOptions(Service.GATEWAY))
        .containsExactly(
            "-XX:AOTCacheOutput=" + application.resolve("app.aot.new"), "-XX:TieredStopAtLevel=2");
  }

  @Test
  void jvmOptions_whenNothingWasRecorded_areNone() {
    assertThat(StartMode.USE.jvmOptions(Service.GATEWAY)).isEmpty();
  }

  @Test
  void jvmOptions_whenAStartWasRecorded_useIt() throws IOException {
    // Given
    Path cache = Files.writeString(application.resolve("app.aot"), "recorded");

    // When, Then
    assertThat(StartMode.USE.jvmOptions(Service.GATEWAY)).containsExactly("-XX:AOTCache=" + cache);
  }
}
