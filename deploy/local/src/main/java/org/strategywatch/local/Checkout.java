package org.strategywatch.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what the build has put into this checkout, from whatever directory we were started in. */
public final class Checkout {

  private Checkout() {}

  /**
   * The directory that contains {@code mvnw}: the one that {@code ./run} names, else at or above
   * the working directory.
   *
   * @throws IllegalStateException outside of a checkout
   */
  public static Path root() {
    String named = System.getProperty("strategywatch.root");
    if (named != null) {
      return Path.of(named);
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        return at;
      }
    }
    throw new IllegalStateException("no checkout of StrategyWatch at or above " + start);
  }

  /**
   * @throws IllegalStateException if the build has not made it yet, with the command that does
   */
  public static Path built(String path) {
    Path file = root().resolve(path);
    if (!Files.exists(file)) {
      throw new IllegalStateException(path + " is not built: run ./mvnw -q -Dquick install");
    }
    return file;
  }
}
