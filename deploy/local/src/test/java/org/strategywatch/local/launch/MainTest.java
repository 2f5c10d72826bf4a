package org.strategywatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.local.Checkout;
import picocli.CommandLine;

class MainTest {

  @Test
  void options_whenNoneIsGiven_areThePinnedDefaults() {
    // When
    LaunchOptions options = parsed();

    // Then
    assertThat(options)
        .isEqualTo(
            new LaunchOptions(
                8080, Checkout.root().resolve(".strategywatch"), true, null, "ucdp-ged", false));
  }

  @Test
  void options_withAnImport_leaveTheSampleOut() {
    // When
    LaunchOptions options = parsed("--import", "/tmp/events.csv", "--format", "native");

    // Then
    assertThat(options.importFile()).isEqualTo(Path.of("/tmp/events.csv"));
    assertThat(options.importFormat()).isEqualTo("native");
    assertThat(options.sample()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1"})
  void options_withAPortThatCannotBe_areRefused(String port) {
    // When / Then
    assertThatThrownBy(() -> parsed("--port", port))
        .isInstanceOf(CommandLine.ParameterException.class)
        .hasMessage("--port must be 1 to 65535, not " + port);
  }

  @Test
  void options_withAFormatButNothingToImport_areRefused() {
    // When / Then
    assertThatThrownBy(() -> parsed("--format", "native"))
        .isInstanceOf(CommandLine.ParameterException.class)
        .hasMessage("--format needs --import");
  }

  @Test
  void execute_withAnUnknownOption_isAUsageError() {
    // When
    int exitCode = Main.commandLine(new Main()).execute("--prot", "9");

    // Then
    assertThat(exitCode).isEqualTo(2);
  }

  private static LaunchOptions parsed(String... arguments) {
    Main main = new Main();
    Main.commandLine(main).parseArgs(arguments);
    return main.options();
  }
}
