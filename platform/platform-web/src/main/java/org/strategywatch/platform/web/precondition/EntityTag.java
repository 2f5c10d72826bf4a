package org.strategywatch.platform.web.precondition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;

/**
 * The validator of one state of a resource.
 *
 * @param value as it stands in the header, quotes included
 */
public record EntityTag(String value) {

  /** The strong tag of a version: {@code "7"}. */
  public static EntityTag ofVersion(long version) {
    return new EntityTag("\"" + version + "\"");
  }

  /** The tag of a body that has no version: the same for the same bytes. */
  public static EntityTag ofBody(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return new EntityTag("\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lets a change pass only if the caller has seen this state.
   *
   * @throws ProblemException 428 without {@code If-Match}, 412 when it names another state
   */
  public void requireMatch(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          PlatformProblem.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the state that you have read",
          Violation.ofHeader("If-Match", "REQUIRED", "the header is required"));
    }
    if (!isIn(ifMatch)) {
      throw ProblemException.of(
          PlatformProblem.PRECONDITION_FAILED,
          "The resource is now at " + value + "; read it again and repeat the change",
          Violation.ofHeader("If-Match", "STALE", "the tag is not the present one"));
    }
  }

  /** Whether a list of tags, or {@code *}, covers this one; weak tags compare as strong ones. */
  public boolean isIn(String tags) {
    return Arrays.stream(tags.split(","))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .map(tag -> tag.replaceFirst("-(gzip|zstd|br)\"$", "\""))
        .anyMatch(tag -> tag.equals("*") || tag.equals(value));
  }

  @Override
  public String toString() {
    return value;
  }
}
