package org.strategywatch.gateway.contract;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/** The committed contract as this build carries it. */
@Singleton
public class PublishedContract {

  private final URL source =
      Objects.requireNonNull(
          PublishedContract.class.getResource("/contract/openapi.yaml"),
          "this build has no contract/openapi.yaml");

  /** The document as it is committed. */
  public byte[] yaml() {
    try (InputStream stream = source.openStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same document as JSON. */
  public byte[] json() {
    return ContractFile.toJson(read()).getBytes(StandardCharsets.UTF_8);
  }

  /** Every operation, in the order of the document. */
  public List<PublishedOperation> operations() {
    List<PublishedOperation> operations = new ArrayList<>();
    for (var path : read().getPaths().getPathItems().entrySet()) {
      PathItem item = path.getValue();
      item.getOperations()
          .forEach(
              (method, operation) ->
                  operations.add(
                      PublishedOperation.of(method.name(), path.getKey(), item, operation)));
    }
    return operations;
  }

  private OpenAPI read() {
    try {
      return ContractFile.read(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
