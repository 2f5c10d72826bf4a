package org.strategywatch.assessment.assessments;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.breaks.MethodologyBreak;
import org.strategywatch.assessment.statistics.BreakObstacle;
import org.strategywatch.assessment.statistics.BreakTerms;

/**
 * A methodology break in the window, of a source that told of enough of the incidents.
 *
 * @param source its name, or the scheme of its ids, as it was recorded
 * @param changedOn the first day that is counted in the new way
 * @param modelled whether it has a step of its own; one without stops the verdict
 * @param obstacle why it has none; absent if it has one
 * @param reason the same in words
 */
@Schema(name = "ConsideredMethodologyBreak")
public record ConsideredBreak(
    UUID id,
    String source,
    LocalDate changedOn,
    LocalizedText description,
    boolean modelled,
    @Nullable BreakObstacle obstacle,
    @Nullable LocalizedText reason) {

  static ConsideredBreak of(MethodologyBreak it, @Nullable BreakObstacle obstacle) {
    return new ConsideredBreak(
        it.id(), it.source(), it.changedOn(), it.description(), obstacle == null, obstacle, null);
  }

  /** With words; they are not stored, so that better ones change no recorded result. */
  ConsideredBreak labelled() {
    LocalizedText words =
        obstacle == null
            ? null
            : new LocalizedText(because(obstacle, Language.EN), because(obstacle, Language.FR));
    return new ConsideredBreak(id, source, changedOn, description, modelled, obstacle, words);
  }

  /** What the break means for the verdict. */
  public String sentence(Language language) {
    String day = language.day(changedOn);
    return obstacle == null
        ? Phrase.BREAK_MODELLED.in(language, day, source)
        : Phrase.BREAK_NOT_MODELLED.in(language, day, source, because(obstacle, language));
  }

  /** Which one it is and why it has no step, for a list of what stops the verdict. */
  String asObstacle(BreakObstacle why) {
    int months = BreakTerms.LEAST_MONTHS;
    return switch (why) {
      case NEAR_START ->
          "%s, %s: fewer than %d months lie between it and the start of the strategy."
              .formatted(source, changedOn, months);
      case NEAR_ANOTHER_BREAK ->
          "%s, %s: fewer than %d months lie between it and another change of method."
              .formatted(source, changedOn, months);
      case NEAR_FIRST_MONTH ->
          "%s, %s: fewer than %d months of the window lie before it."
              .formatted(source, changedOn, months);
      case NEAR_LAST_MONTH ->
          "%s, %s: fewer than %d months of the window lie behind it."
              .formatted(source, changedOn, months);
    };
  }

  private static String because(BreakObstacle why, Language language) {
    return Phrase.valueOf("BREAK_" + why.name())
        .in(language, language.number(BreakTerms.LEAST_MONTHS, 0));
  }
}
