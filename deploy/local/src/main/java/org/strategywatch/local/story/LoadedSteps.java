package org.strategywatch.local.story;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which steps are done and what each created, kept beside the data so that nothing is loaded twice.
 */
final class LoadedSteps {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;
  private final Map<String, String> createdByStep;

  LoadedSteps(Path file) {
    this.file = file;
    try {
      this.createdByStep =
          Files.exists(file)
              ? JSON.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, String>>() {})
              : new LinkedHashMap<>();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  boolean contains(String step) {
    return createdByStep.containsKey(step);
  }

  /**
   * @throws IllegalStateException if the step comes later or not at all
   */
  String created(String step) {
    String id = createdByStep.get(step);
    if (id == null) {
      throw new IllegalStateException("the sample uses the step " + step + " before it is done");
    }
    return id;
  }

  void add(String step, String createdId) {
    createdByStep.put(step, createdId);
    Path partial = file.resolveSibling(file.getFileName() + ".new");
    try {
      JSON.writeValue(partial.toFile(), createdByStep);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
