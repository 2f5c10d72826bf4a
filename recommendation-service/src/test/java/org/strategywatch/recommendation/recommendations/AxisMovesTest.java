package org.strategywatch.recommendation.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strategywatch.recommendation.recommendations.ImplementationState.IMPLEMENTED;
import static org.strategywatch.recommendation.recommendations.ImplementationState.IN_PROGRESS;
import static org.strategywatch.recommendation.recommendations.ImplementationState.NOT_IMPLEMENTED_CLOSED;
import static org.strategywatch.recommendation.recommendations.ImplementationState.NOT_STARTED;
import static org.strategywatch.recommendation.recommendations.ImplementationState.NO_LONGER_APPLICABLE;
import static org.strategywatch.recommendation.recommendations.ImplementationState.PARTLY_IMPLEMENTED;
import static org.strategywatch.recommendation.recommendations.ImplementationState.SUPERSEDED;
import static org.strategywatch.recommendation.recommendations.VerificationState.CLAIMED;
import static org.strategywatch.recommendation.recommendations.VerificationState.CONTESTED;
import static org.strategywatch.recommendation.recommendations.VerificationState.CORROBORATED;
import static org.strategywatch.recommendation.recommendations.VerificationState.UNVERIFIED;
import static org.strategywatch.recommendation.recommendations.VerificationState.VERIFIED;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.recommendation.code.RecommendationProblem;

class AxisMovesTest {

  private static final Actor MINISTRY = new Actor("minister", "ministry");
  private static final Actor NGO = new Actor("observer", "ngo");

  @Test
  void implement_whenDone_isAClaimOfTheActor() {
    // Given
    AxisMoves moves = at(IN_PROGRESS, UNVERIFIED, null);
    // When
    moves.take(new Move.Implement(IMPLEMENTED), MINISTRY);
    // Then
    assertThat(moves.verification()).isEqualTo(CLAIMED);
    assertThat(moves.claimedBy()).isEqualTo("ministry");
    assertThat(moves.moved())
        .containsExactly(
            new Moved(Axis.IMPLEMENTATION, "IN_PROGRESS", "IMPLEMENTED"),
            new Moved(Axis.VERIFICATION, "UNVERIFIED", "CLAIMED"));
  }

  @Test
  void implement_whenMoreIsClaimedThanWasVerified_opensVerificationAgain() {
    AxisMoves moves = at(PARTLY_IMPLEMENTED, VERIFIED, "ministry");
    moves.take(new Move.Implement(IMPLEMENTED), MINISTRY);
    assertThat(moves.verification()).isEqualTo(CLAIMED);
  }

  @Test
  void verify_whenOfTheClaimingOrganisation_isForbidden() {
    AxisMoves moves = at(IMPLEMENTED, CLAIMED, "ministry");
    Actor colleague = new Actor("colleague", "ministry");
    assertProblem(
        RecommendationProblem.OWN_CLAIM, () -> moves.take(new Move.Verify(VERIFIED), colleague));
    assertThat(moves.verification()).isEqualTo(CLAIMED);
  }

  @Test
  void verify_whenTheAuthor_isForbidden() {
    AxisMoves moves = at(IMPLEMENTED, CLAIMED, "ministry");
    assertProblem(
        RecommendationProblem.OWN_CLAIM,
        () -> moves.take(new Move.Verify(VERIFIED), new Actor("author", "ngo")));
  }

  @Test
  void verify_whenOfAnotherOrganisation_closes() {
    AxisMoves moves = at(IMPLEMENTED, CLAIMED, "ministry");
    moves.take(new Move.Verify(VERIFIED), NGO);
    assertThat(AxisMoves.status(moves.implementation(), moves.verification()))
        .isEqualTo(RecommendationStatus.CLOSED);
  }

  @Test
  void verify_whenContestedAfterVerification_reopensTheWork() {
    AxisMoves moves = at(IMPLEMENTED, VERIFIED, "ministry");
    moves.take(new Move.Verify(CONTESTED), NGO);
    assertThat(moves.implementation()).isEqualTo(IN_PROGRESS);
    assertThat(AxisMoves.status(moves.implementation(), moves.verification()))
        .isEqualTo(RecommendationStatus.OPEN);
  }

  @Test
  void verify_whenNothingIsClaimed_isIllegal() {
    AxisMoves moves = at(NOT_STARTED, UNVERIFIED, null);
    assertProblem(
        RecommendationProblem.ILLEGAL_TRANSITION, () -> moves.take(new Move.Verify(VERIFIED), NGO));
  }

  @Test
  void implement_whenIllegal_listsTheLegalMoves() {
    AxisMoves moves = at(IN_PROGRESS, UNVERIFIED, null);
    assertThatThrownBy(() -> moves.take(new Move.Implement(NOT_STARTED), MINISTRY))
        .hasMessage(
            "The implementation is IN_PROGRESS and cannot become NOT_STARTED; legal are"
                + " [PARTLY_IMPLEMENTED, IMPLEMENTED, NOT_IMPLEMENTED_CLOSED, SUPERSEDED,"
                + " NO_LONGER_APPLICABLE]");
  }

  @Test
  void respond_whenRejected_staysOpenAndMayBeRevised() {
    AxisMoves moves = at(NOT_STARTED, UNVERIFIED, null);
    moves.take(new Move.Respond(ResponseState.REJECTED), MINISTRY);
    moves.take(new Move.Respond(ResponseState.ACCEPTED), MINISTRY);
    assertThat(moves.response()).isEqualTo(ResponseState.ACCEPTED);
    assertProblem(
        RecommendationProblem.ILLEGAL_TRANSITION,
        () -> moves.take(new Move.Respond(ResponseState.PENDING), MINISTRY));
  }

  @ParameterizedTest
  @EnumSource
  void implementation_next_neverStaysAndEndsOnlyWhereItShould(ImplementationState state) {
    assertThat(state.next()).doesNotContain(state);
    assertThat(state.next().isEmpty()).isEqualTo(state == SUPERSEDED || state == IMPLEMENTED);
    assertThat(state.isGivenUp())
        .isEqualTo(
            state == SUPERSEDED
                || state == NOT_IMPLEMENTED_CLOSED
                || state == NO_LONGER_APPLICABLE);
  }

  @ParameterizedTest
  @EnumSource
  void verification_next_neverMakesAClaim(VerificationState state) {
    assertThat(state.next()).doesNotContain(state, CLAIMED, UNVERIFIED);
    assertThat(state.next().contains(CORROBORATED))
        .isEqualTo(state == CLAIMED || state == CONTESTED);
  }

  private static AxisMoves at(
      ImplementationState implementation,
      VerificationState verification,
      @Nullable String claimant) {
    return new AxisMoves(ResponseState.PENDING, implementation, verification, claimant, "author");
  }

  private static void assertProblem(
      RecommendationProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, failure -> assertThat(failure.type()).isEqualTo(problem));
  }
}
