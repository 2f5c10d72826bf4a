package org.strategywatch.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once per version and user from the archive on the classpath.
 */
final class PostgresBinaries {

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  static PostgresBinaries unpacked() {
    try {
      URL archive = archive();
      Path cache = Path.of(System.getProperty("user.home"), ".cache", "strategywatch", "postgres");
      Path home = cache.resolve(archive.getPath().replaceAll(".*/([^/]+)\\.jar!.*", "$1"));
      Files.createDirectories(cache);
      try (FileChannel lock =
              FileChannel.open(
                  cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = lock.lock()) {
        if (held.isValid() && !Files.exists(home)) {
          unpack(archive, home);
        }
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be unpacked", e);
    }
  }

  /** A command line; as root within a user namespace, because PostgreSQL refuses to run as root. */
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")
        && Files.isDirectory(Path.of("/proc/self"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static URL archive() {
    String os =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    String cpu = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "postgres-%s-%s.txz".formatted(os, cpu);
    URL archive = PostgresBinaries.class.getResource("/" + name);
    if (archive == null) {
      throw new IllegalStateException("no PostgreSQL for this machine: " + name + " is not there");
    }
    return archive;
  }

  private static void unpack(URL archive, Path home) throws IOException {
    Path partial = Files.createTempDirectory(home.getParent(), "unpacking-");
    try (InputStream bytes = new BufferedInputStream(archive.openStream());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpackEntry(tar, entry, partial);
      }
    }
    Files.move(partial, home);
  }

  private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, executable());
    }
  }

  private static Set<PosixFilePermission> executable() {
    Set<PosixFilePermission> all = EnumSet.allOf(PosixFilePermission.class);
    all.remove(PosixFilePermission.GROUP_WRITE);
    all.remove(PosixFilePermission.OTHERS_WRITE);
    return all;
  }
}
