package org.strategywatch.incident.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Receives submissions. Whatever is wrong with one, the form server is told that it has arrived: it
 * would only send the same again, and a human has to look at it.
 */
@ApplicationScoped
public class FieldIntake {

  private final SubmittedIncidents incidents;
  private final SubmissionRejections rejections;
  private final Caller caller;
  private final Clock clock;

  FieldIntake(
      SubmittedIncidents incidents, SubmissionRejections rejections, Caller caller, Clock clock) {
    this.incidents = incidents;
    this.rejections = rejections;
    this.caller = caller;
    this.clock = clock;
  }

  KoboReceipt receive(String form, KoboSubmission submission) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> incidents.take(form, submission));
    } catch (ProblemException problem) {
      SubmissionRejection rejection = rejection(submission, problem);
      QuarkusTransaction.requiringNew().run(() -> rejections.keep(form, rejection));
      return new KoboReceipt(KoboReceipt.Outcome.KEPT, null, rejection.reasons(), List.of());
    }
  }

  /** A page of what waits for a human; nothing for those who may not see everything. */
  Page<SubmissionRejection> rejections(
      String form, @Nullable String limit, @Nullable String cursor) {
    String scope = "rejections of the form " + form;
    PageRequest page = PageRequest.of(limit, cursor, scope);
    if (!caller.clearance().covers(SharingLabel.RED)) {
      return new Page<>(List.of(), null);
    }
    String behind = page.after().map(place -> place.key().getFirst()).orElse("");
    return Page.of(
        rejections.read(form, behind, page.limit() + 1),
        page.limit(),
        rejection -> rejection,
        last -> new Cursor(scope, List.of(last.submission())));
  }

  private SubmissionRejection rejection(KoboSubmission submission, ProblemException problem) {
    List<SubmissionRejection.Reason> reasons =
        problem.violations().stream()
            .map(
                violation ->
                    new SubmissionRejection.Reason(
                        violation.pointer(), violation.code(), violation.message()))
            .toList();
    return new SubmissionRejection(
        submission.id(),
        clock.instant(),
        caller.partner(),
        problem.type().code(),
        problem.detail(),
        reasons.isEmpty()
            ? List.of(new SubmissionRejection.Reason(null, problem.type().code(), problem.detail()))
            : reasons,
        submission.withoutPerson());
  }
}
