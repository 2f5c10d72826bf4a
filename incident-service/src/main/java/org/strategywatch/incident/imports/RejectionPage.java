package org.strategywatch.incident.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of rejected rows. */
@Schema(name = "PageRejectionResponse")
record RejectionPage(List<RejectionResponse> items, @Nullable String nextCursor) {

  RejectionPage {
    items = List.copyOf(items);
  }
}
