package org.strategywatch.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.strategywatch.local.Checkout;

/** The reference data that lies beside the checkout and is never part of it. */
final class RealData {

  private RealData() {}

  static Path file(String name) {
    Path file = Checkout.root().resolveSibling("shared").resolve("data").resolve(name);
    assumeTrue(Files.exists(file), "skipped: ../shared/data/" + name + " is not here");
    return file;
  }
}
