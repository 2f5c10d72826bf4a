package org.strategywatch.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  void at_onATerminal_redrawsTheSameLine() {
    // Given
    ProgressBar bar = bar(true, 2000);

    // When
    bar.at(1000);
    bar.finish(1990);

    // Then
    assertThat(text())
        .isEqualTo(
            "\rImport ["
                + "#".repeat(20)
                + ".".repeat(20)
                + "]  50 %  1,000 rows"
                + "\rImport ["
                + "#".repeat(40)
                + "] 100 %  1,990 rows\n");
  }

  @Test
  void at_inALogFile_printsALineForEachTenth() {
    // Given
    ProgressBar bar = bar(false, 100);

    // When
    for (int row = 0; row <= 100; row++) {
      bar.at(row);
    }
    bar.finish(100);

    // Then
    assertThat(text().lines()).hasSize(11).last().asString().contains("100 %");
  }

  @Test
  void at_whenTheTotalIsUnknown_countsRowsOnly() {
    // When
    bar(false, 0).at(7);

    // Then
    assertThat(text()).contains("  0 %  7 rows");
  }

  private ProgressBar bar(boolean terminal, long total) {
    return new ProgressBar(
        new PrintStream(output, true, StandardCharsets.UTF_8), terminal, "Import", total);
  }

  private String text() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
