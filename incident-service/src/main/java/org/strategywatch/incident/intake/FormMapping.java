package org.strategywatch.incident.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to a form become an incident.
 *
 * @param fields in order; of several questions for one field the first that was answered counts
 * @param defaults fields of an incident that every submission has, such as its country or label
 */
public record FormMapping(
    @NotEmpty @Size(max = 200) List<@Valid FieldMapping> fields,
    @Schema(
            implementation = Object.class,
            description = "Fields of an incident that every submission has")
        @Nullable ObjectNode defaults) {

  public FormMapping {
    fields = fields == null ? List.of() : List.copyOf(fields);
  }
}
