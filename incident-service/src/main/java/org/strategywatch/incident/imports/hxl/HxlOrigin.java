package org.strategywatch.incident.imports.hxl;

import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.UnreadableFileException;

/**
 * Whose a tagged table is: whose ids it has, and who may see it.
 *
 * @param scheme of the external ids
 * @param sharing for every row unless the sender says otherwise
 */
record HxlOrigin(String scheme, String sharing, String licence) {

  /** The Aid Worker Security Database is public, under CC BY. */
  private static final HxlOrigin AWSD = new HxlOrigin("awsd", "CLEAR", "ATTRIBUTION");

  /**
   * @param scheme as the sender names it
   * @throws UnreadableFileException when nobody tells whose ids the file has: two tables may both
   *     have a row 1
   */
  static HxlOrigin of(@Nullable String scheme, HxlColumns columns) {
    if (scheme != null) {
      return new HxlOrigin(scheme, "RED", "INTERNAL");
    }
    if (isAidWorkerSecurityDatabase(columns)) {
      return AWSD;
    }
    throw new UnreadableFileException(
        "Say whose ids the file has, such as scheme=my-organisation: the ids of two tables may be"
            + " the same");
  }

  private static boolean isAidWorkerSecurityDatabase(HxlColumns columns) {
    return columns.nameOf(HxlField.ID).equals("Incident ID")
        && columns.has(HxlField.MEANS)
        && columns.has(HxlField.MOTIVE)
        && columns.has(HxlField.NATIONALS_KIDNAPPED)
        && columns.has(HxlField.ICRC_STAFF);
  }
}
