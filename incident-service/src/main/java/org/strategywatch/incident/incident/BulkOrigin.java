package org.strategywatch.incident.incident;

import java.time.Instant;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.data.disclosure.VisibleSet;

/**
 * Where a chunk comes from.
 *
 * @param importer who sent it; what is hidden from them is left alone
 * @param reason what the history gives as the reason of each change
 */
public record BulkOrigin(Viewer importer, String reason, Instant now) {

  /** What is here for the importer. */
  VisibleSet visible() {
    return VisibleSet.of(importer, View.FULL);
  }

  /** The organisation. */
  String partner() {
    return importer.partner();
  }
}
