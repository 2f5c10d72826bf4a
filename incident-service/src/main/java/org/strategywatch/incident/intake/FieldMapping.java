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
 * @param field pointer into the incident, such as {@code /fatalities/best}
 * @param values what each answer means; when there are any, another answer is not guessed at
 * @param fallback taken when the question was not answered
 */
public record FieldMapping(
    @NotBlank @Size(max = 300) String question,
    @NotBlank @Size(max = 100) String field,
    @Size(max = 500) Map<String, @Size(max = 500) String> values,
    @JsonProperty("default") @Nullable @Size(max = 500) String fallback) {

  public FieldMapping {
    values = values == null ? Map.of() : Map.copyOf(values);
  }
}
