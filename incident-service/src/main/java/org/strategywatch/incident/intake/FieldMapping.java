package org.strategywatch.incident.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer to one question goes.
 *
 * @param question its path in the form, groups with slashes, such as {@code event/when}
 * @param field pointer into the incident, such as {@code /fatalities/best}; with {@code *} for an
 *     index, such as {@code /actors/&#42;/name}, each repetition of the question's group makes an
 *     entry, behind those that other pointers name
 * @param values what each answer means; when there are any, another answer is not guessed at
 * @param fallback taken when the question was not answered
 */
public record FieldMapping(
    @NotBlank @Size(max = 300) String question,
    @NotBlank @Size(max = 100) String field,
    @Size(max = 500) Map<String, @Size(max = 500) String> values,
    @JsonProperty("default") @Nullable @Size(max = 500) String fallback) {

  /** Whether the question stands in a group that may be repeated. */
  boolean isRepeated() {
    return field.contains("/*/");
  }

  /** Pointer to the list that the field is in an entry of. */
  String list() {
    return field.substring(0, field.indexOf("/*/"));
  }

  public FieldMapping {
    values = values == null ? Map.of() : Map.copyOf(values);
  }
}
