package org.strategywatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Generated passwords by role, in a file that only its owner may read. */
final class Passwords {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties byRole = new Properties();

  Passwords(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (var in = Files.newInputStream(file)) {
        byRole.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the passwords in " + file, e);
      }
    }
  }

  synchronized String of(String role) {
    String known = byRole.getProperty(role);
    if (known != null) {
      return known;
    }
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    byRole.setProperty(role, password);
    save();
    return password;
  }

  private void save() {
    Path partial = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(partial);
      Files.createFile(
          partial,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var out = Files.newOutputStream(partial)) {
        byRole.store(out, null);
      }
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the passwords in " + file, e);
    }
  }
}
