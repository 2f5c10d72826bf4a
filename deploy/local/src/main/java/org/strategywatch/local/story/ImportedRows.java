package org.strategywatch.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What became of the rows of a file. */
record ImportedRows(long read, long created, long updated, long unchanged, long rejected) {

  static ImportedRows from(JsonNode rows) {
    return new ImportedRows(
        rows.path("read").asLong(),
        rows.path("created").asLong(),
        rows.path("updated").asLong(),
        rows.path("unchanged").asLong(),
        rows.path("rejected").asLong());
  }

  boolean changedNothing() {
    return created == 0 && updated == 0;
  }

  String inWords() {
    return String.format(
        Locale.ROOT,
        "%,d rows read: %,d created, %,d updated, %,d unchanged, %,d rejected",
        read,
        created,
        updated,
        unchanged,
        rejected);
  }
}
