package org.strategywatch.incident.codelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the codes of other collections are read into one code list. */
@Schema(name = "CodeMappings")
public record CodeMappingsResponse(String name, String version, List<CodeMapping> items) {

  public CodeMappingsResponse {
    items = List.copyOf(items);
  }
}
