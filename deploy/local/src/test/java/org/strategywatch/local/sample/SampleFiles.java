package org.strategywatch.local.sample;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The sample as it lies in the source tree, read strictly: no duplicate keys, nothing after the
 * end.
 */
final class SampleFiles {

  static final Path FOLDER = Path.of("src/main/resources/sample");

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private SampleFiles() {}

  static JsonNode json(String file) throws IOException {
    return JSON.readTree(text(file));
  }

  static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text(file).lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }

  /** Every file of the folder, by its path in it, with {@code /} between the parts. */
  static List<String> names() throws IOException {
    return under("");
  }

  static List<String> under(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  static List<JsonNode> manifest() throws IOException {
    return items(json("manifest.json"));
  }

  static List<JsonNode> items(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  static List<String> texts(JsonNode array) {
    return items(array).stream().map(JsonNode::asText).toList();
  }

  /** Hands over every object of a document, the outermost first. */
  static void walk(JsonNode node, Consumer<JsonNode> visitor) {
    if (node.isObject()) {
      visitor.accept(node);
    }
    node.forEach(child -> walk(child, visitor));
  }
}
