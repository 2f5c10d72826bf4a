package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One line of the manifest. Steps name earlier steps by their id. */
record SampleStep(ObjectNode content) {

  String id() {
    return required("id");
  }

  String kind() {
    return required("kind");
  }

  /**
   * @throws IllegalStateException if the manifest lacks it
   */
  String required(String field) {
    if (!content.hasNonNull(field)) {
      throw new IllegalStateException("a step of the sample has no " + field + ": " + content);
    }
    return content.get(field).asText();
  }
}
