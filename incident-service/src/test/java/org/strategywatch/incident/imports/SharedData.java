package org.strategywatch.incident.imports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real files, which are no part of this repository. */
public final class SharedData {

  private static final Path FOLDER = Path.of("../../shared/data");

  private SharedData() {}

  /** The file's bytes; skips the test where there is none. */
  public static byte[] read(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    assumeTrue(
        Files.exists(file),
        () -> "skipped: the real data file ../shared/data/" + name + " is not there");
    return Files.readAllBytes(file);
  }
}
