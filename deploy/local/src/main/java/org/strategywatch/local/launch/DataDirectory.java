package org.strategywatch.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.local.StartFailedException;

/** Everything that a suite keeps, and the lock that keeps a second suite out. */
final class DataDirectory implements AutoCloseable {

  private static final List<String> OURS =
      List.of(
          "postgres",
          "kafka",
          "logs",
          "uploads",
          "keys.json",
          "endpoints.json",
          "sample.json",
          "processes");

  private final Path directory;
  private final FileChannel lockFile;

  private DataDirectory(Path directory, FileChannel lockFile) {
    this.directory = directory;
    this.lockFile = lockFile;
  }

  /**
   * Opens the directory for us alone; the kernel gives it back however we end.
   *
   * @throws StartFailedException if another process has it, named by its id
   */
  static DataDirectory open(Path path) {
    Path directory = path.toAbsolutePath().normalize();
    Path lock = directory.resolve("suite.pid");
    try {
      Files.createDirectories(directory.resolve("logs"));
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        String owner = Files.readString(lock).strip();
        throw new StartFailedException(
            "StrategyWatch",
            directory
                + " is in use by process "
                + owner
                + "; stop that one or choose another --data",
            directory.resolve("logs"));
      }
      channel.truncate(0);
      channel.write(java.nio.ByteBuffer.wrap(pid()));
      return new DataDirectory(directory, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + directory + " for data", e);
    }
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  /** Keeps the log of the run before, which is the one to read after a crash. */
  Path log(String process) {
    Path log = directory.resolve("logs").resolve(process + ".log");
    try {
      if (Files.exists(log)) {
        Files.move(
            log,
            log.resolveSibling(process + ".previous.log"),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write logs", e);
    }
  }

  /** Deletes what suites have put here and nothing else: a user may have named any directory. */
  void reset() {
    for (String name : OURS) {
      Path path = path(name);
      if (!Files.exists(path)) {
        continue;
      }
      try (Stream<Path> paths = Files.walk(path)) {
        for (Path file : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot delete " + path, e);
      }
    }
  }

  @Override
  public String toString() {
    return directory.toString();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path("endpoints.json"));
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static byte[] pid() {
    return String.valueOf(ProcessHandle.current().pid())
        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
