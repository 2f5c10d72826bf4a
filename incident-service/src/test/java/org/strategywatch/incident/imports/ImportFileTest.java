package org.strategywatch.incident.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strategywatch.incident.imports.file.UnreadableFileException;

class ImportFileTest {

  private final Path folder;

  ImportFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void open_whenGzip_decompressesByItsFirstBytes() throws IOException {
    // Given
    ImportFile file = file(gzip("Ménaka\n".getBytes(UTF_8)));

    // When
    FileInspection.inspect(file);

    // Then
    try (InputStream in = file.open()) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("Ménaka\n");
    }
  }

  @Test
  void inspect_whenGzipIsCutOff_saysSo() throws IOException {
    byte[] whole = gzip("a long enough text to be cut".repeat(100).getBytes(UTF_8));
    ImportFile file = file(Arrays.copyOf(whole, whole.length - 12));

    assertThatThrownBy(() -> FileInspection.inspect(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("cut off");
  }

  @Test
  void inspect_whenGzipIsDamaged_saysSo() throws IOException {
    byte[] damaged = gzip("a long enough text to be damaged".repeat(100).getBytes(UTF_8));
    damaged[damaged.length - 6] ^= 1;
    ImportFile file = file(damaged);

    assertThatThrownBy(() -> FileInspection.inspect(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void inspect_whenLatin1_namesLineAndByte() throws IOException {
    ImportFile file = file("id\n1\nMénaka\n".getBytes(ISO_8859_1));

    assertThatThrownBy(() -> FileInspection.inspect(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("0xE9")
        .hasMessageContaining("Line 3")
        .hasMessageContaining("UTF-8");
  }

  @Test
  void inspect_whenTheEndIsHalfACharacter_fails() throws IOException {
    byte[] text = "Ménaka é".getBytes(UTF_8);
    ImportFile file = file(Arrays.copyOf(text, text.length - 1));

    assertThatThrownBy(() -> FileInspection.inspect(file))
        .isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void inspect_whenBinary_saysThatItIsNoText() throws IOException {
    ImportFile file = file(new byte[] {'x', 'y', 3, 4, 0, 0});

    assertThatThrownBy(() -> FileInspection.inspect(file)).hasMessageContaining("not a text file");
  }

  @Test
  void inspect_whenZip_saysWhatToSendInstead() throws IOException {
    ImportFile file = file(new byte[] {'P', 'K', 3, 4, 0, 0});

    assertThatThrownBy(() -> FileInspection.inspect(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("zip archive")
        .hasMessageContaining("gzip");
  }

  @Test
  void inspect_whenTheFileIsShort_readsIt() throws IOException {
    FileInspection.inspect(file("é".getBytes(UTF_8)));
  }

  @Test
  void inspect_whenItBecomesHuge_stops() throws IOException {
    byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
    ImportFile file = new ImportFile(write(bomb), 20L * 1024 * 1024, 1_000_000);

    assertThatThrownBy(() -> file.open().transferTo(java.io.OutputStream.nullOutputStream()))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("larger than 20971520 bytes");
  }

  private ImportFile file(byte[] bytes) throws IOException {
    return new ImportFile(write(bytes), 1 << 20, 200);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
