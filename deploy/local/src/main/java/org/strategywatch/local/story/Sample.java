package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The sample that ships with the project: an ordered manifest and the files that it names. */
public final class Sample {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String folder;

  private Sample(String folder) {
    this.folder = folder;
  }

  public static Sample bundled() {
    return new Sample("/sample/");
  }

  /** Another one, in a folder of the classpath. */
  static Sample in(String folder) {
    return new Sample(folder);
  }

  List<SampleStep> steps() {
    List<SampleStep> steps = new ArrayList<>();
    json("manifest.json").forEach(step -> steps.add(new SampleStep((ObjectNode) step)));
    return steps;
  }

  JsonNode json(String file) {
    try (InputStream in = open(file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the sample's " + file + " is not readable", e);
    }
  }

  ImportFile incidents(String file) {
    return new ImportFile(file, () -> open(file));
  }

  private InputStream open(String file) throws IOException {
    InputStream in = Sample.class.getResourceAsStream(folder + file);
    if (in == null) {
      throw new FileNotFoundException(folder + file);
    }
    return in;
  }
}
