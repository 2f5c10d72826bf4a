package org.strategywatch.gateway.contract;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The components of all parts: what has one name must be one thing. */
final class SharedNames {

  private final SortedMap<String, Schema> schemas = new TreeMap<>();
  private final SortedMap<String, APIResponse> responses = new TreeMap<>();
  private final SortedMap<String, Parameter> parameters = new TreeMap<>();
  private final SortedMap<String, RequestBody> requestBodies = new TreeMap<>();
  private final SortedMap<String, Header> headers = new TreeMap<>();
  private final List<String> clashes;

  SharedNames(List<String> clashes) {
    this.clashes = clashes;
  }

  void add(String service, @Nullable Components part) {
    if (part != null) {
      add(service, "schema", schemas, part.getSchemas());
      add(service, "response", responses, part.getResponses());
      add(service, "parameter", parameters, part.getParameters());
      add(service, "request body", requestBodies, part.getRequestBodies());
      add(service, "header", headers, part.getHeaders());
    }
  }

  /** Security schemes are not among them: how to call is the gateway's to say. */
  Components sorted() {
    return OASFactory.createComponents()
        .schemas(schemas)
        .responses(responses)
        .parameters(parameters)
        .requestBodies(requestBodies)
        .headers(headers);
  }

  private <T> void add(
      String service, String kind, Map<String, T> known, @Nullable Map<String, T> added) {
    if (added == null) {
      return;
    }
    added.forEach(
        (name, value) -> {
          T other = known.putIfAbsent(name, value);
          if (other != null && !other.equals(value)) {
            clashes.add(
                "%s: the %s %s differs from that of a part before it"
                    .formatted(service, kind, name));
          }
        });
  }
}
