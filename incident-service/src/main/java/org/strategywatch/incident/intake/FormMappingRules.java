package org.strategywatch.incident.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.incident.Findings;
import org.strategywatch.incident.incident.IncidentRequest;
import org.strategywatch.incident.incident.IncidentRules;
import org.strategywatch.platform.web.problem.JsonFailure;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;

/** What must hold for a mapping, so that a mistake in it shows here and not in each submission. */
@Singleton
class FormMappingRules {

  private final ObjectMapper mapper;
  private final Clock clock;

  FormMappingRules(ObjectMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 400 naming every place that is wrong
   */
  void requireValid(FormMapping mapping) {
    Findings findings = new Findings(today());
    for (int i = 0; i < mapping.fields().size(); i++) {
      checkField("/fields/" + i, mapping.fields().get(i), findings);
    }
    List<Violation> violations = new ArrayList<>(findings.violations());
    if (mapping.defaults() != null) {
      violations.addAll(wrongDefaults(mapping.defaults()));
    }
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      throw ProblemException.of(
          PlatformProblem.INVALID_REQUEST, first.pointer() + ": " + first.message(), violations);
    }
  }

  private static void checkField(String pointer, FieldMapping mapping, Findings findings) {
    IncidentField field = IncidentField.at(mapping.field()).orElse(null);
    if (field == null) {
      findings.add(
          pointer + "/field",
          "UNKNOWN_FIELD",
          "a pointer to a field of an incident is expected, such as /fatalities/best");
      return;
    }
    if (mapping.isRepeated() && mapping.question().indexOf('/') < 1) {
      findings.add(
          pointer + "/question",
          "NOT_IN_A_GROUP",
          "a question in a group is expected, such as actors/name: its repetitions are the entries");
    }
    field
        .codeList()
        .ifPresent(
            list -> {
              mapping
                  .values()
                  .forEach(
                      (answer, code) ->
                          findings.checkCode(pointer + "/values/" + step(answer), list, code));
              findings.checkCode(pointer + "/default", list, mapping.fallback());
            });
    if (mapping.field().equals("/country")) {
      mapping.values().forEach((answer, code) -> checkCountry(pointer, answer, code, findings));
    }
  }

  private static void checkCountry(String pointer, String answer, String code, Findings findings) {
    if (!Countries.isKnown(code)) {
      findings.add(
          pointer + "/values/" + step(answer),
          "UNKNOWN_COUNTRY",
          "an ISO 3166-1 alpha-2 code is expected");
    }
  }

  /** The defaults are tried in an incident that has nothing else but what it must have. */
  private List<Violation> wrongDefaults(ObjectNode defaults) {
    ObjectNode probe = defaults.deepCopy();
    setIfAbsent(probe, "occurredOn", today().toString());
    setIfAbsent(probe, "eventType", "THREAT");
    setIfAbsent(probe, "country", "XA");
    try {
      return IncidentRules.violations(mapper.treeToValue(probe, IncidentRequest.class), today())
          .stream()
          .filter(violation -> !violation.code().equals("WRONG_PARENT"))
          .map(FormMappingRules::inDefaults)
          .toList();
    } catch (JsonMappingException failure) {
      return List.of(inDefaults(JsonFailure.locate(failure)));
    } catch (JsonProcessingException failure) {
      return List.of(Violation.atPointer("/defaults", "MALFORMED", JsonFailure.describe(failure)));
    }
  }

  private static Violation inDefaults(Violation violation) {
    return Violation.atPointer(
        "/defaults" + violation.pointer(), violation.code(), violation.message());
  }

  private static void setIfAbsent(ObjectNode node, String field, String value) {
    if (!node.hasNonNull(field)) {
      node.put(field, value);
    }
  }

  private static String step(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
