package org.strategywatch.incident.codelist;

import java.util.List;

/** A code list in one language. */
public record CodeListResponse(String name, String version, List<CodeListItem> items) {

  public CodeListResponse {
    items = List.copyOf(items);
  }
}
