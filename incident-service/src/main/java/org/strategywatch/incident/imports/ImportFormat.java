package org.strategywatch.incident.imports;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.acled.AcledFiles;
import org.strategywatch.incident.imports.own.NativeFiles;
import org.strategywatch.incident.imports.ucdp.UcdpFiles;
import org.strategywatch.platform.web.problem.ProblemException;

/** What kind of file is sent. */
enum ImportFormat {
  UCDP_GED("ucdp-ged", UcdpFiles.ARRAYS),
  ACLED("acled", AcledFiles.ARRAYS),
  HXL("hxl", Set.of()),
  NATIVE("native", NativeFiles.ARRAYS);

  private final String code;
  private final Set<String> arrays;

  ImportFormat(String code, Set<String> arrays) {
    this.code = code;
    this.arrays = arrays;
  }

  /** Names of the member of a JSON document that has the rows. */
  Set<String> arrays() {
    return arrays;
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
