package org.strategywatch.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the terminal's Ctrl-C away from a child, so that the launcher alone decides the order of
 * stopping.
 */
final class OwnSession {

  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  private OwnSession() {}

  /** setsid replaces itself by the command: the process id stays the child's own. */
  static List<String> of(List<String> command) {
    List<String> prefixed = new ArrayList<>();
    SETSID.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .ifPresent(prefixed::add);
    prefixed.addAll(command);
    return prefixed;
  }
}
