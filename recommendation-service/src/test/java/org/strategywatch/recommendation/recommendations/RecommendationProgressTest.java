package org.strategywatch.recommendation.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationProgressTest {

  private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");
  private static final RecommendationConfig CONFIG =
      new RecommendationConfig() {
        @Override
        public Duration dueWithin() {
          return Duration.ofDays(30);
        }

        @Override
        public Duration noResponseAfter() {
          return Duration.ofDays(90);
        }
      };

  @ParameterizedTest
  @CsvSource({"2026-11-21, OVERDUE", "2026-11-22, DUE", "2026-12-22, DUE", "2026-12-23,"})
  void flags_whenThereIsADate_sayHowCloseItIs(
      LocalDate dueOn, @Nullable RecommendationFlag expected) {
    List<RecommendationFlag> flags =
        flags(RecommendationStatus.OPEN, ResponseState.NOTED, dueOn, 1);
    assertThat(flags).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void flags_whenThereIsNoDateAndNoAnswerForLong_sayBoth() {
    assertThat(flags(RecommendationStatus.DRAFT, ResponseState.PENDING, null, 91))
        .containsExactly(RecommendationFlag.NO_DEADLINE, RecommendationFlag.NO_RESPONSE);
  }

  @Test
  void flags_whenYoungOrAnswered_doNotAskForAnAnswer() {
    assertThat(flags(RecommendationStatus.OPEN, ResponseState.PENDING, null, 90))
        .containsExactly(RecommendationFlag.NO_DEADLINE);
    assertThat(flags(RecommendationStatus.OPEN, ResponseState.REJECTED, null, 400))
        .containsExactly(RecommendationFlag.NO_DEADLINE);
  }

  @Test
  void flags_whenClosed_areNone() {
    LocalDate past = LocalDate.parse("2020-01-01");
    assertThat(flags(RecommendationStatus.CLOSED, ResponseState.PENDING, past, 400)).isEmpty();
  }

  private static List<RecommendationFlag> flags(
      RecommendationStatus status, ResponseState response, @Nullable LocalDate dueOn, int ageDays) {
    return new RecommendationProgress(
            status,
            response,
            ImplementationState.NOT_STARTED,
            VerificationState.UNVERIFIED,
            null,
            EffectState.TOO_EARLY)
        .flags(dueOn, NOW.minus(Duration.ofDays(ageDays)), NOW, CONFIG);
  }
}
