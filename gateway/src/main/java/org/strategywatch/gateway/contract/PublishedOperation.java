package org.strategywatch.gateway.contract;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What routing needs to know of an operation.
 *
 * @param method upper case
 * @param path with parameters in braces
 * @param service who answers it
 * @param takesUploads whether its body may be something else than JSON, and so large
 * @param headers names of the request headers that it declares, lower case
 */
public record PublishedOperation(
    String method, String path, String service, boolean takesUploads, Set<String> headers) {

  public PublishedOperation {
    headers = Set.copyOf(headers);
  }

  static PublishedOperation of(String method, String path, PathItem item, Operation operation) {
    Object service = operation.getExtension(ContractComposer.SERVICE);
    return new PublishedOperation(
        method,
        path,
        Objects.requireNonNull(service, method + " " + path + " names no service").toString(),
        takesUploads(operation.getRequestBody()),
        Stream.of(item.getParameters(), operation.getParameters())
            .filter(Objects::nonNull)
            .flatMap(Collection::stream)
            .filter(parameter -> parameter.getIn() == Parameter.In.HEADER)
            .map(parameter -> parameter.getName().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static boolean takesUploads(@Nullable RequestBody body) {
    return body != null
        && body.getContent() != null
        && body.getContent().getMediaTypes().keySet().stream().anyMatch(type -> !isJson(type));
  }

  private static boolean isJson(String mediaType) {
    return mediaType.equals("application/json") || mediaType.endsWith("+json");
  }
}
