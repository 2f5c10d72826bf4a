package org.strategywatch.incident.imports;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.ProblemException;

/** What kind of file is sent. */
enum ImportFormat {
  UCDP_GED("ucdp-ged"),
  NATIVE("native");

  private final String code;

  ImportFormat(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /**
   * @throws ProblemException 400 naming the parameter
   */
  static ImportFormat of(@Nullable String code) {
    return Arrays.stream(values())
        .filter(format -> format.code.equals(code))
        .findAny()
        .orElseThrow(
            () ->
                ProblemException.invalidParameter(
                    "format",
                    "UNKNOWN_FORMAT",
                    "one of "
                        + Arrays.stream(values())
                            .map(ImportFormat::code)
                            .collect(Collectors.joining(", "))
                        + " is expected"));
  }
}
