package org.strategywatch.incident.incident;

import java.time.Instant;
import org.strategywatch.platform.data.disclosure.Viewer;

/**
 * Where a chunk comes from.
 *
 * @param importer who sent it; what is hidden from them is left alone
 * @param reason what the history gives as the reason of each change
 */
public record BulkOrigin(Viewer importer, String reason, Instant now) {

  /** The organisation. */
  String partner() {
    return importer.partner();
  }
}
