package org.strategywatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLinesTest {

  @Test
  void cause_ofAStackTrace_isItsRoot() {
    // Given
    String log =
        """
        12:00 INFO starting
        12:01 ERROR Failed to start application: RuntimeException
        \tat io.quarkus.Application.start
        Caused by: java.lang.IllegalStateException: wrapped
        \t... 3 more
        Caused by: org.postgresql.util.PSQLException: password authentication failed
        12:02 INFO stopped
        """;

    // When / Then
    assertThat(LogLines.cause(log))
        .isEqualTo("org.postgresql.util.PSQLException: password authentication failed");
  }

  @Test
  void cause_withoutAStackTrace_isTheFirstErrorLine() {
    // Given
    String log = "LOG: starting\nFATAL:  could not write: No space left on device\nLOG: bye\n";

    // When / Then
    assertThat(LogLines.cause(log)).isEqualTo("FATAL:  could not write: No space left on device");
  }

  @Test
  void cause_ofASilentEnd_saysThatItWasSilent() {
    // When / Then
    assertThat(LogLines.cause("\n")).isEqualTo("it ended without a word");
  }
}
