package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;

/** What the API said, already known to be a success. */
record ApiAnswer(HttpHeaders headers, JsonNode body) {

  String etag() {
    return headers.firstValue("ETag").orElse("*");
  }

  /** Of the created resource, without the host: behind the gateway that may be an internal one. */
  String locationPath() {
    return headers
        .firstValue("Location")
        .map(location -> URI.create(location).getRawPath())
        .orElse("");
  }

  String id() {
    return body.path("id").asText();
  }
}
