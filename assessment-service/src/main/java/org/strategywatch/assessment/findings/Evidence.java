package org.strategywatch.assessment.findings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * What a statement rests on.
 *
 * @param reference an incident's id; an indicator's code with an optional month, such as {@code
 *     ATTACKS/2022-03}; or a source in words
 */
@Schema(name = "FindingEvidence")
public record Evidence(
    @NotNull Kind kind,
    @NotBlank @Size(max = 500) String reference,
    @Nullable @Size(max = 2000) String note) {

  private static final Pattern INDICATOR =
      Pattern.compile("[A-Z_]{3,40}(/\\d{4}-(0[1-9]|1[0-2]))?");

  /** What is referred to. */
  @Schema(name = "FindingEvidenceKind")
  public enum Kind {
    INCIDENT,
    INDICATOR,
    SOURCE
  }

  /** Ids in one spelling, so that an incident is found by its own. */
  public Evidence {
    reference =
        kind == Kind.INCIDENT && reference != null ? reference.toLowerCase(Locale.ROOT) : reference;
  }

  /** Whether this speaks of what is named so: an indicator alone means all of its months. */
  public boolean refersTo(String named) {
    return named.equalsIgnoreCase(reference)
        || (kind == Kind.INDICATOR && named.startsWith(reference + "/"));
  }

  /** Whether the incident exists is not checked: the answer would tell of hidden ones. */
  void requireConsistent(String pointer) {
    boolean readable =
        switch (kind) {
          case INCIDENT -> isId(reference);
          case INDICATOR -> INDICATOR.matcher(reference).matches();
          case SOURCE -> true;
        };
    if (!readable) {
      throw ProblemException.invalidBody(
          pointer + "/reference",
          "INVALID_REFERENCE",
          kind == Kind.INCIDENT
              ? "'%s' is not a reference to an incident".formatted(reference)
              : "'%s' is not a reference to an indicator".formatted(reference));
    }
  }

  private static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
