package org.strategywatch.incident.incident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a file brings it.
 *
 * @param key what the file's source calls it: the same key is the same incident
 * @param ownId set where the file names an incident of ours, as our own exports do
 * @param contentJson the content as it is stored; written once, for the hash and for the row
 * @param sourceHash tells a row that says something new from one that was taken in before
 */
public record IncomingIncident(
    ExternalId key,
    @Nullable UUID ownId,
    IncidentRequest content,
    String contentJson,
    String verification,
    List<String> flags,
    String sourceHash) {

  public IncomingIncident {
    flags = List.copyOf(flags);
  }
}
