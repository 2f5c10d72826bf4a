package org.strategywatch.incident.incident;

/** What became of the incidents of a chunk. */
public record BulkOutcome(long created, long updated, long unchanged) {

  public static final BulkOutcome NOTHING = new BulkOutcome(0, 0, 0);

  public BulkOutcome plus(BulkOutcome other) {
    return new BulkOutcome(
        created + other.created, updated + other.updated, unchanged + other.unchanged);
  }
}
