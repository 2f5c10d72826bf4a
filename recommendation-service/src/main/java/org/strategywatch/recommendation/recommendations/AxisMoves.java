package org.strategywatch.recommendation.recommendations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.recommendation.code.RecommendationProblem;

/** Where a recommendation stands on its axes, and how one step leads to others. */
final class AxisMoves {

  private ResponseState response;
  private ImplementationState implementation;
  private VerificationState verification;
  private @Nullable String claimedBy;
  private final String createdBy;
  private final List<Moved> moved = new ArrayList<>();

  AxisMoves(
      ResponseState response,
      ImplementationState implementation,
      VerificationState verification,
      @Nullable String claimedBy,
      String createdBy) {
    this.response = response;
    this.implementation = implementation;
    this.verification = verification;
    this.claimedBy = claimedBy;
    this.createdBy = createdBy;
  }

  /** Given up, superseded, or implemented and verified is closed; everything else goes on. */
  static RecommendationStatus status(
      ImplementationState implementation, VerificationState verification) {
    boolean done =
        implementation == ImplementationState.IMPLEMENTED
            && verification == VerificationState.VERIFIED;
    return done || implementation.isGivenUp()
        ? RecommendationStatus.CLOSED
        : RecommendationStatus.OPEN;
  }

  AxisMoves take(Move move, Actor actor) {
    switch (move) {
      case Move.Respond(ResponseState to) -> {
        requireLegal(Axis.RESPONSE, response, to);
        respond(to);
      }
      case Move.Implement(ImplementationState to) -> {
        requireLegal(Axis.IMPLEMENTATION, implementation, to);
        implement(to);
        followClaim(to, actor);
      }
      case Move.Verify(VerificationState to) -> {
        requireLegal(Axis.VERIFICATION, verification, to);
        requireIndependent(actor);
        verify(to);
        followContest(to);
      }
    }
    return this;
  }

  /** Saying that something is done is a claim, which stands until somebody else has looked. */
  private void followClaim(ImplementationState to, Actor actor) {
    if (to.isClaim()) {
      claimedBy = actor.partner();
      verify(VerificationState.CLAIMED);
    }
  }

  /** What is contested is not done. */
  private void followContest(VerificationState to) {
    if (to == VerificationState.CONTESTED && implementation.isClaim()) {
      implement(ImplementationState.IN_PROGRESS);
    }
  }

  private void requireIndependent(Actor actor) {
    if (actor.partner().equals(claimedBy) || actor.subject().equals(createdBy)) {
      throw ProblemException.of(
          RecommendationProblem.OWN_CLAIM,
          "Somebody of another organisation than the one that claimed it, who has not written the"
              + " recommendation, must verify it");
    }
  }

  private static <S extends Enum<S> & AxisState<S>> void requireLegal(Axis axis, S from, S to) {
    Set<S> legal = from.next();
    if (!legal.contains(to)) {
      throw ProblemException.of(
          RecommendationProblem.ILLEGAL_TRANSITION,
          "The %s is %s and cannot become %s; legal are %s"
              .formatted(axis.name().toLowerCase(java.util.Locale.ROOT), from, to, legal),
          Violation.atPointer("/to", "ILLEGAL_TRANSITION", "legal are " + legal));
    }
  }

  private void respond(ResponseState to) {
    note(Axis.RESPONSE, response, to);
    response = to;
  }

  private void implement(ImplementationState to) {
    note(Axis.IMPLEMENTATION, implementation, to);
    implementation = to;
  }

  private void verify(VerificationState to) {
    note(Axis.VERIFICATION, verification, to);
    verification = to;
  }

  private void note(Axis axis, Enum<?> from, Enum<?> to) {
    if (from != to) {
      moved.add(new Moved(axis, from.name(), to.name()));
    }
  }

  ResponseState response() {
    return response;
  }

  ImplementationState implementation() {
    return implementation;
  }

  VerificationState verification() {
    return verification;
  }

  @Nullable String claimedBy() {
    return claimedBy;
  }

  List<Moved> moved() {
    return List.copyOf(moved);
  }
}
