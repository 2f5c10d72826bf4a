package org.strategywatch.incident.imports;

import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.platform.web.language.Translatable;

/**
 * A row that was not taken.
 *
 * @param line where it starts in the file, from 1; in a JSON document which item it is
 * @param row as it came
 * @param cut whether the row was too long to be kept whole
 * @param code the kind of mistake
 */
@Schema(name = "ImportRejection")
public record RejectionResponse(long line, String row, boolean cut, String code, String message)
    implements Translatable {

  @Override
  public RejectionResponse translated(UnaryOperator<String> translation) {
    return new RejectionResponse(line, row, cut, code, translation.apply(message));
  }
}
