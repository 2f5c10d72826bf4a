package org.strategywatch.recommendation.recommendations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.precondition.EntityTag;

/**
 * The validator of a recommendation as it was read. Flags and rank move without a new version: a
 * reader must be told, but a writer need only have seen the version.
 */
record StateTag(EntityTag value) {

  static StateTag of(long version, List<?> computed) {
    CRC32C sum = new CRC32C();
    sum.update(computed.toString().getBytes(StandardCharsets.UTF_8));
    return new StateTag(
        new EntityTag("\"" + version + "-" + Long.toHexString(sum.getValue()) + "\""));
  }

  /**
   * @throws org.strategywatch.platform.web.problem.ProblemException 428 without {@code If-Match},
   *     412 when it names another version
   */
  static void requireVersion(long version, @Nullable String ifMatch) {
    String versions = ifMatch == null ? null : ifMatch.replaceAll("(\"\\d+)-[0-9a-z-]+\"", "$1\"");
    EntityTag.ofVersion(version).requireMatch(versions);
  }

  @Override
  public String toString() {
    return value.value();
  }
}
