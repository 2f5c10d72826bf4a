package org.strategywatch.recommendation.recommendations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a recommendation stands on all axes. */
record RecommendationProgress(
    RecommendationStatus status,
    ResponseState response,
    ImplementationState implementation,
    VerificationState verification,
    @Nullable String claimedBy,
    EffectState effect) {

  /** What the calendar says at a moment, days being those of UTC; nothing once it is closed. */
  List<RecommendationFlag> flags(
      @Nullable LocalDate dueOn, Instant createdAt, Instant now, RecommendationConfig config) {
    List<RecommendationFlag> flags = new ArrayList<>();
    if (status == RecommendationStatus.CLOSED) {
      return flags;
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (dueOn == null) {
      flags.add(RecommendationFlag.NO_DEADLINE);
    } else if (dueOn.isBefore(today)) {
      flags.add(RecommendationFlag.OVERDUE);
    } else if (!dueOn.isAfter(today.plusDays(config.dueWithin().toDays()))) {
      flags.add(RecommendationFlag.DUE);
    }
    if (response == ResponseState.PENDING
        && createdAt.plus(config.noResponseAfter()).isBefore(now)) {
      flags.add(RecommendationFlag.NO_RESPONSE);
    }
    return flags;
  }
}
