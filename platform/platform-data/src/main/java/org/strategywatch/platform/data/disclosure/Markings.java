package org.strategywatch.platform.data.disclosure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about its own disclosure.
 *
 * @param sharing a TLP 2.0 label; unknown and missing ones are the most restrictive
 * @param operationalSharing the label of its outline, where the source lets that go further than
 *     the record; absent when it does not
 * @param licence code of the list licence; an unknown or missing one forbids redistribution
 * @param audience partners who may see it beside the one that recorded it; absent when the label
 *     alone decides, empty when nobody else may
 * @param recordedBy the organisation that brought it
 * @param releasedAt until then only its own organisation, verifiers and operators see it
 */
public record Markings(
    @Nullable String sharing,
    @Nullable String operationalSharing,
    @Nullable String licence,
    @Nullable List<String> audience,
    String recordedBy,
    @Nullable Instant releasedAt) {

  public Markings {
    audience = audience == null ? null : List.copyOf(audience);
  }
}
