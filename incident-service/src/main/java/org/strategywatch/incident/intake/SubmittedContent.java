package org.strategywatch.incident.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.platform.web.problem.JsonFailure;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.platform.web.security.Caller;

/**
 * Reads mapped answers as strictly as a request. The submission's id becomes an external id, and a
 * submission that names no source has the organisation that sent it.
 */
@Singleton
class SubmittedContent {

  private static final String SCHEME = "kobo";

  private final ObjectMapper mapper;
  private final Validator validator;
  private final Caller caller;

  SubmittedContent(ObjectMapper mapper, Validator validator, Caller caller) {
    this.mapper = mapper;
    this.validator = validator;
    this.caller = caller;
  }

  /**
   * @throws ProblemException 422 naming what the answers do not say as an incident has to say it
   */
  IncidentRequest of(KoboSubmission submission, ObjectNode mapped) {
    ObjectNode incident = mapped.deepCopy();
    incident.putArray("externalIds").addObject().put("scheme", SCHEME).put("id", submission.id());
    if (incident.path("sources").isEmpty()) {
      ObjectNode source = incident.putArray("sources").addObject().put("name", caller.partner());
      submission.submittedOn().ifPresent(day -> source.put("publishedOn", day.toString()));
    }
    return valid(parsed(incident));
  }

  private IncidentRequest parsed(ObjectNode incident) {
    try {
      return mapper.treeToValue(incident, IncidentRequest.class);
    } catch (JsonMappingException failure) {
      Violation violation = JsonFailure.locate(failure);
      throw ProblemException.of(
          IncidentProblem.SUBMISSION_NOT_MAPPED, violation.message(), violation);
    } catch (JsonProcessingException failure) {
      throw ProblemException.of(
          IncidentProblem.SUBMISSION_NOT_MAPPED, JsonFailure.describe(failure));
    }
  }

  private IncidentRequest valid(IncidentRequest request) {
    List<Violation> violations =
        validator.validate(request).stream().map(SubmittedContent::violation).toList();
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      throw ProblemException.of(
          IncidentProblem.SUBMISSION_NOT_MAPPED,
          first.pointer() + ": " + first.message(),
          violations);
    }
    return request;
  }

  private static Violation violation(ConstraintViolation<IncidentRequest> violation) {
    String path = violation.getPropertyPath().toString();
    return Violation.atPointer(
        "/" + path.replace("[", "/").replace("]", "").replace('.', '/'),
        "INVALID",
        violation.getMessage());
  }
}
