package org.strategywatch.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON Schemas and examples of a producer's events: {@code NAME.schema.json} in the folder,
 * {@code examples/NAME.*.json} beside them.
 */
public record EventSchemas(Path folder) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fails with every violation when the payload is not what the schema of that name describes. */
  public void assertValid(String name, JsonNode payload) {
    assertThat(schema(name).validate(payload)).as("violations of %s", name).isEmpty();
  }

  /**
   * Fails unless the schema refuses the payload: a schema that accepts everything proves nothing.
   */
  public void assertInvalid(String name, JsonNode payload) {
    assertThat(schema(name).validate(payload)).as("violations of %s", name).isNotEmpty();
  }

  /** Every example file; their names start with the schema's name. */
  public List<Path> examples() {
    try (Stream<Path> files = Files.list(folder.resolve("examples"))) {
      List<Path> examples =
          files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      assertThat(examples).as("examples in %s", folder).isNotEmpty();
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonSchema schema(String name) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            SchemaLocation.of(folder.resolve(name + ".schema.json").toUri().toString()), config);
  }
}
