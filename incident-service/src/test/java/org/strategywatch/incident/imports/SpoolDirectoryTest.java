package org.strategywatch.incident.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.problem.ProblemException;

class SpoolDirectoryTest {

  private static final UUID ID = new UUID(1, 2);

  private final Path folder;

  SpoolDirectoryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void receive_whenWhole_keepsItAndItsHash() {
    // When
    var spooled = spool(100, 0).receive(ID, bytes("abc"));

    // Then
    assertThat(spooled.size()).isEqualTo(3);
    assertThat(spooled.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(spooled.file()).hasContent("abc");
  }

  @Test
  void receive_whenEmpty_refusesAndKeepsNothing() {
    assertRefused(spool(100, 0), bytes(""), IncidentProblem.IMPORT_FILE_EMPTY);
  }

  @Test
  void receive_whenTooLarge_refusesAndKeepsNothing() {
    assertRefused(spool(2, 0), bytes("abc"), IncidentProblem.IMPORT_FILE_TOO_LARGE);
  }

  @Test
  void receive_whenTheDiskIsNearlyFull_refusesAndKeepsNothing() {
    assertRefused(spool(100, Long.MAX_VALUE), bytes("abc"), IncidentProblem.IMPORT_NO_SPACE);
  }

  @Test
  void receive_whenTheDiskIsFull_refusesAndKeepsNothing() {
    InputStream full =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertRefused(spool(100, 0), full, IncidentProblem.IMPORT_NO_SPACE);
  }

  private void assertRefused(SpoolDirectory spool, InputStream upload, IncidentProblem problem) {
    assertThatThrownBy(() -> spool.receive(ID, upload))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
    assertThat(spool.file(ID)).doesNotExist();
  }

  private SpoolDirectory spool(long most, long leave) {
    return new SpoolDirectory(
        new ImportConfig() {
          @Override
          public Path spoolDirectory() {
            return folder.resolve("spool");
          }

          @Override
          public MemorySize maxFileSize() {
            return size(most);
          }

          @Override
          public MemorySize maxDecompressedSize() {
            return size(most);
          }

          @Override
          public int maxDecompressionRatio() {
            return 200;
          }

          @Override
          public MemorySize spaceToLeave() {
            return size(leave);
          }

          @Override
          public int chunkSize() {
            return 10;
          }
        });
  }

  private static MemorySize size(long bytes) {
    return new MemorySize(BigInteger.valueOf(bytes));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
