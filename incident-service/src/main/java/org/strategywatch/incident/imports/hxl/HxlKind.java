package org.strategywatch.incident.imports.hxl;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.codelist.CodeMappings;
import org.strategywatch.incident.imports.file.RowRejectedException;
import org.strategywatch.incident.imports.file.RowValues;

/**
 * What kind of incident a row is about: from its means where the table of mappings has them, else
 * from its type, which may be one of our codes or labels, or one of ACLED's types. A sub-type
 * brings its type along.
 */
record HxlKind(String type, @Nullable String subType) {

  /** Whom such a file is about are civilians, however they came to harm. */
  private static final HxlKind AGAINST_AID_WORKERS =
      new HxlKind("VIOLENCE_AGAINST_CIVILIANS", null);

  /**
   * @param isAboutAidWorkers whether the file counts the harmed staff of aid organisations
   * @throws RowRejectedException when the row does not tell
   */
  static HxlKind of(RowValues row, boolean isAboutAidWorkers) {
    return Stream.of("SUB_TYPE", "MEANS", "TYPE")
        .map(row::text)
        .flatMap(text -> text == null ? Stream.empty() : find(text).stream())
        .findFirst()
        .orElseGet(() -> unknown(row, isAboutAidWorkers));
  }

  private static HxlKind unknown(RowValues row, boolean isAboutAidWorkers) {
    if (isAboutAidWorkers) {
      return AGAINST_AID_WORKERS;
    }
    String text = row.text("TYPE");
    throw text == null
        ? new RowRejectedException("MISSING_VALUE", "#event+type is empty")
        : new RowRejectedException(
            "UNKNOWN_CODE",
            "'%s' is no type of incident that we know; see GET /v1/codelists/eventType"
                .formatted(text.length() <= 60 ? text : text.substring(0, 60) + "…"));
  }

  private static Optional<HxlKind> find(String text) {
    Optional<HxlKind> narrow =
        code("subEventType", text)
            .map(code -> new HxlKind(CodeLists.parent("subEventType", code).orElseThrow(), code));
    return narrow.or(
        () ->
            code("eventType", text)
                .or(() -> CodeMappings.code("eventType", "acled", "event_type", text))
                .map(code -> new HxlKind(code, null)));
  }

  private static Optional<String> code(String list, String text) {
    return CodeMappings.code(list, "hxl", "#event", text).or(() -> CodeLists.named(list, text));
  }
}
