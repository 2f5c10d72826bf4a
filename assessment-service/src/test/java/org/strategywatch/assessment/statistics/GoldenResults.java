package org.strategywatch.assessment.statistics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * Our seeded series and the results that R 4.2.2 gives for them, kept beside the checkout in {@code
 * ../shared/data/statistics}. Tests that need them are skipped in a clone without.
 */
final class GoldenResults {

  private GoldenResults() {}

  /** A number by its path, such as {@code its_step_quasipoisson/post/RR}. */
  static double number(String path) {
    return node(path).doubleValue();
  }

  static JsonNode node(String path) {
    try {
      JsonNode node = new ObjectMapper().readTree(file("golden.json").toFile());
      for (Path name : Path.of(path)) {
        node = node.required(name.toString());
      }
      return node;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Incidents over people, 84 months; the step is in the 49th. The calendar year is invented. */
  static MonthlySeries incidents() {
    return MonthlySeries.of(YearMonth.of(2018, 1), column("monthly.csv", 4))
        .per(column("monthly.csv", 3));
  }

  static YearMonth start() {
    return YearMonth.of(2022, 1);
  }

  static List<Double> column(String name, int index) {
    try (var lines = Files.lines(file(name))) {
      return lines.skip(1).map(line -> Double.valueOf(line.split(",", -1)[index])).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path file(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path file = root.resolve("../shared/data/statistics").resolve(name).normalize();
    assumeTrue(Files.exists(file), "skipped: no " + file);
    return file;
  }
}
