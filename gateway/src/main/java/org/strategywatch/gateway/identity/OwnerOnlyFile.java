package org.strategywatch.gateway.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that nobody but its owner can read, at no moment. */
final class OwnerOnlyFile {

  private OwnerOnlyFile() {}

  /** Writes the whole file or none of it; the mode is set when the file is made, not after. */
  static void write(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = Files.createDirectories(target.getParent());
    Path draft =
        Files.createTempFile(
            folder,
            ".keys",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
