package org.strategywatch.assessment;

import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.platform.web.language.Translatable;

/**
 * What a reader of numbers has to know of them, or why there are none.
 *
 * @param code for programs; does not change
 * @param message the same for people, in the language of the answer
 */
@Schema(name = "Remark")
public record Remark(String code, String message) implements Translatable {

  @Override
  public Remark translated(UnaryOperator<String> translation) {
    return new Remark(code, translation.apply(message));
  }
}
