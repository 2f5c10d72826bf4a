package org.strategywatch.incident.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncidentService;
import org.strategywatch.incident.incident.PartialDates;
import org.strategywatch.platform.web.problem.ProblemException;

/** Makes incidents of submissions: one of each, however often it is sent. */
@Singleton
class SubmittedIncidents {

  private final FormMappings mappings;
  private final SubmissionTable submissions;
  private final SubmissionRejections rejections;
  private final IncidentService incidents;
  private final SubmittedContent content;
  private final Clock clock;

  SubmittedIncidents(
      FormMappings mappings,
      SubmissionTable submissions,
      SubmissionRejections rejections,
      IncidentService incidents,
      SubmittedContent content,
      Clock clock) {
    this.mappings = mappings;
    this.submissions = submissions;
    this.rejections = rejections;
    this.incidents = incidents;
    this.content = content;
    this.clock = clock;
  }

  /**
   * Records the incident, or corrects the one that the submission became before, in those fields
   * alone that the submission says anew: what people corrected since stays.
   *
   * @throws ProblemException when no incident can be made of it
   */
  KoboReceipt take(String form, KoboSubmission submission) {
    submissions.lock(form, submission.id());
    FormMapping mapping = mappings.read(form).mapping();
    ObjectNode mapped = (ObjectNode) PartialDates.complete(Answers.mapped(mapping, submission));
    KoboReceipt receipt =
        submissions
            .find(form, submission)
            .map(taken -> correct(taken, mapped))
            .orElseGet(() -> record(submission, mapped));
    submissions.remember(
        form,
        submission.id(),
        new SubmissionTable.Taken(Objects.requireNonNull(receipt.incident()), mapped),
        clock.instant());
    rejections.drop(form, submission.id());
    return receipt.leavingOut(UnmappedQuestions.of(mapping, submission));
  }

  private KoboReceipt record(KoboSubmission submission, ObjectNode mapped) {
    IncidentRequest request = content.of(submission, mapped);
    return KoboReceipt.of(KoboReceipt.Outcome.RECORDED, incidents.record(request).id());
  }

  private KoboReceipt correct(SubmissionTable.Taken taken, ObjectNode mapped) {
    ObjectNode patch = mapped.deepCopy();
    taken
        .mapped()
        .properties()
        .forEach(
            field -> {
              if (field.getValue().equals(mapped.get(field.getKey()))) {
                patch.remove(field.getKey());
              } else if (!mapped.has(field.getKey())) {
                patch.putNull(field.getKey());
              }
            });
    if (patch.isEmpty()) {
      return KoboReceipt.of(KoboReceipt.Outcome.UNCHANGED, taken.incident());
    }
    incidents.correct(taken.incident(), "*", patch, "the submission was sent again, changed");
    return KoboReceipt.of(KoboReceipt.Outcome.CORRECTED, taken.incident());
  }
}
