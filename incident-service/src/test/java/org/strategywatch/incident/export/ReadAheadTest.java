package org.strategywatch.incident.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  private static final int LARGE = 1_000_003;

  @Test
  void copy_whenWrittenInBytesAndBlocks_passesOnEveryByteInOrder() throws IOException {
    byte[] content = new byte[LARGE];
    new Random(4).nextBytes(content);
    ByteArrayOutputStream received = new ByteArrayOutputStream();

    ReadAhead.copy(
        file -> {
          file.write(content[0]);
          file.write(content, 1, 70_000);
          for (int i = 70_001; i < 200_000; i++) {
            file.write(content[i]);
          }
          file.write(content, 200_000, LARGE - 200_000);
        },
        received);

    assertThat(received.toByteArray()).isEqualTo(content);
  }

  @Test
  void copy_whenNothingIsMade_sendsNothing() throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();

    ReadAhead.copy(_ -> {}, received);

    assertThat(received.size()).isZero();
  }

  @Test
  void copy_whenTheMakerFails_throwsWhatItThrew() {
    IllegalStateException failure = new IllegalStateException("The database is away");

    assertThatThrownBy(
            () ->
                ReadAhead.copy(
                    file -> {
                      file.write(new byte[LARGE]);
                      throw failure;
                    },
                    OutputStream.nullOutputStream()))
        .isSameAs(failure);
  }

  @Test
  void copy_whenTheReceiverIsGone_stopsTheMakerUninterrupted() {
    CompletableFuture<Boolean> wasInterrupted = new CompletableFuture<>();
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    assertThatThrownBy(
            () ->
                ReadAhead.copy(
                    file -> {
                      try {
                        while (true) {
                          file.write(1);
                        }
                      } finally {
                        wasInterrupted.complete(Thread.currentThread().isInterrupted());
                      }
                    },
                    gone))
        .isInstanceOf(IOException.class)
        .hasMessage("Broken pipe");

    assertThat(wasInterrupted).isCompletedWithValue(false);
  }
}
