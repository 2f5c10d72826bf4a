package org.strategywatch.incident.incident;

import java.time.LocalDate;
import java.util.List;
import org.strategywatch.incident.codelist.CodeLists;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.platform.web.problem.Violation;

/**
 * What must hold for an incident beyond the size of each field; names every place that is wrong.
 */
public final class IncidentRules {

  private final IncidentRequest incident;
  private final Findings findings;

  private IncidentRules(IncidentRequest incident, LocalDate today) {
    this.incident = incident;
    findings = new Findings(today);
  }

  /**
   * Everything that is wrong, the order of the deaths excepted: a person is asked to set that
   * right, an import keeps what its source says and flags it.
   *
   * @param today in UTC; tomorrow is allowed because it may have begun where the incident happened
   */
  public static List<Violation> violations(IncidentRequest incident, LocalDate today) {
    IncidentRules rules = new IncidentRules(incident, today);
    rules.checkDates();
    rules.checkCodes();
    rules.checkLists();
    rules.checkNgoImpact();
    return rules.findings.violations();
  }

  /** The order of the deaths. */
  public static List<Violation> deathViolations(IncidentRequest incident) {
    return Findings.orderViolations("/fatalities", incident.fatalities());
  }

  private void checkDates() {
    findings.checkDate("/occurredOn", incident.occurredOn());
    LocalDate end = incident.endedOn();
    if (end != null) {
      findings.checkDate("/endedOn", end);
      if (end.isBefore(incident.occurredOn())) {
        findings.add(
            "/endedOn", "ENDS_BEFORE_START", "it is before occurredOn " + incident.occurredOn());
      }
    }
  }

  private void checkCodes() {
    findings.checkCode("/eventType", "eventType", incident.eventType());
    checkSubEventType();
    findings.checkCode("/datePrecision", "datePrecision", incident.datePrecision());
    findings.checkCode("/locationPrecision", "locationPrecision", incident.locationPrecision());
    findings.checkCode("/sharing", "sharing", incident.sharing());
    findings.checkCode("/licence", "licence", incident.licence());
    findings.checkCode("/operationalSharing", "sharing", incident.operationalSharing());
    if (!Countries.isKnown(incident.country())) {
      findings.add(
          "/country",
          "UNKNOWN_COUNTRY",
          "'%s' is not an ISO 3166-1 alpha-2 code".formatted(Findings.shown(incident.country())));
    }
  }

  private void checkSubEventType() {
    String code = incident.subEventType();
    findings.checkCode("/subEventType", "subEventType", code);
    if (code != null && CodeLists.contains("subEventType", code)) {
      String parent = CodeLists.parent("subEventType", code).orElseThrow();
      if (!parent.equals(incident.eventType())) {
        findings.add("/subEventType", "WRONG_PARENT", code + " belongs to the eventType " + parent);
      }
    }
  }

  private void checkLists() {
    for (int i = 0; i < incident.actors().size(); i++) {
      IncidentActor actor = incident.actors().get(i);
      findings.checkCode("/actors/" + i + "/role", "actorRole", actor.role());
      findings.checkCode("/actors/" + i + "/kind", "actorKind", actor.kind());
    }
    for (int i = 0; i < incident.contributingFactors().size(); i++) {
      String code = incident.contributingFactors().get(i);
      findings.checkCode("/contributingFactors/" + i, "contributingFactor", code);
    }
    for (int i = 0; i < incident.sources().size(); i++) {
      findings.checkSource("/sources/" + i, incident.sources().get(i));
    }
  }

  private void checkNgoImpact() {
    NgoImpact impact = incident.ngoImpact();
    if (impact == null) {
      return;
    }
    for (int i = 0; i < impact.organisations().size(); i++) {
      String kind = impact.organisations().get(i).kind();
      findings.checkCode("/ngoImpact/organisations/" + i + "/kind", "organisationKind", kind);
    }
    findings.checkCode(
        "/ngoImpact/accessConsequence", "accessConsequence", impact.accessConsequence());
  }
}
