package org.strategywatch.gateway.contract;

import io.smallrye.openapi.runtime.io.Format;
import io.smallrye.openapi.runtime.io.OpenApiParser;
import io.smallrye.openapi.runtime.io.OpenApiSerializer;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** OpenAPI documents as text. */
final class ContractFile {

  private ContractFile() {}

  /**
   * @throws ContractClash when the file is missing or is not an OpenAPI document
   */
  static OpenAPI read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ContractClash(file + " is missing; the build of that service writes it");
    }
    try {
      return read(file.toUri().toURL());
    } catch (IOException | RuntimeException e) {
      throw new ContractClash(file + " cannot be read as OpenAPI: " + e.getMessage());
    }
  }

  static OpenAPI read(URL source) throws IOException {
    return OpenApiParser.parse(source);
  }

  static String toYaml(OpenAPI document) {
    return serialize(document, Format.YAML);
  }

  static String toJson(OpenAPI document) {
    return serialize(document, Format.JSON);
  }

  private static String serialize(OpenAPI document, Format format) {
    try {
      return OpenApiSerializer.serialize(document, format);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
  }
}
