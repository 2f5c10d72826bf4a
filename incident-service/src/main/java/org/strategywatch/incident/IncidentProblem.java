package org.strategywatch.incident;

import org.strategywatch.platform.web.problem.ProblemType;

/** What can go wrong here beyond the technical problems of every service. */
public enum IncidentProblem implements ProblemType {
  INCIDENT_NOT_FOUND("There is no such incident", 404),
  REPORT_NOT_FOUND("There is no such report", 404),
  REJECTION_NOT_FOUND("Nobody has told these incidents apart", 404),
  IMPORT_NOT_FOUND("There is no such import", 404),
  CONNECTOR_NOT_FOUND("There is no such connector", 404),
  CONNECTOR_RUN_NOT_FOUND("There is no such run", 404),
  CONNECTOR_NOT_CONFIGURED("The connector has no credentials", 409),
  CONNECTOR_RUNNING("The connector is at work already", 409),
  PLACE_NOT_FOUND("There is no such place", 404),
  NAME_OF_ANOTHER_PLACE("Another place beside it has that name", 409),
  ACTOR_NOT_FOUND("There is no such actor", 404),
  NAME_OF_ANOTHER_ACTOR("Another actor has that name", 409),
  REFERENCE_FILE_UNREADABLE("The file is not of the expected kind", 400),
  CODE_LIST_NOT_FOUND("There is no such code list", 404),
  INCIDENT_OF_ANOTHER_PARTNER("Reporters change the incidents of their own organisation only", 403),
  OUTLINE_ONLY("Whoever sees the outline of an incident does not change it", 403),
  INCIDENT_RETRACTED("A retracted incident does not change any more", 409),
  INCIDENT_MERGED(
      "A merged incident counts as part of another; it is split before it changes", 409),
  INCIDENT_NOT_MERGED("The incident is not merged into another", 409),
  SURVIVOR_HIDDEN_FROM_SOME(
      "Whoever may see the merged incident must be allowed to see the one that counts in its place",
      409),
  VERIFICATION_DOES_NOT_FOLLOW("The incident cannot become that from what it is", 409),
  OWN_INCIDENT(
      "Whoever told of an incident neither verifies it nor decides what it is part of", 403),
  PATTERN_NOT_FOUND("There is no such pattern", 404),
  METHODOLOGY_BREAK_NOT_FOUND("There is no such methodology break", 404),
  METHODOLOGY_BREAK_WITHDRAWN("A withdrawn methodology break does not change any more", 409),
  FORM_NOT_MAPPED("The form has no mapping", 404),
  SUBMISSION_NOT_MAPPED("The mapping makes no incident of the submission", 422),
  TOO_MANY_REPORTS("There are more reports about the incident than can be compared", 409),
  EXTERNAL_ID_TAKEN("Another incident has this external id", 409),
  IMPORT_FILE_EMPTY("The file to import is empty", 400),
  IMPORT_FILE_TOO_LARGE("The file to import is larger than allowed", 413),
  IMPORT_NO_SPACE("There is no room to keep the file; nothing was imported", 507),
  TOO_MANY_GROUPS("The answer would have too many groups", 400);

  private final String title;
  private final int status;

  IncidentProblem(String title, int status) {
    this.title = title;
    this.status = status;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int status() {
    return status;
  }
}
