package org.strategywatch.incident.codelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code list in one language. */
@Schema(name = "CodeList")
public record CodeListResponse(String name, String version, List<CodeListItem> items) {

  public CodeListResponse {
    items = List.copyOf(items);
  }
}
