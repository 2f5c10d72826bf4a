package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.web.problem.Violation;

class IncidentRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void violations_whenMinimal_areNone() {
    assertThat(violations(IncidentRequests.MINIMAL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'endedOn': '2024-09-16'|/endedOn|ENDS_BEFORE_START",
        "'endedOn': '2030-01-01'|/endedOn|IMPOSSIBLE_DATE",
        "'subEventType': 'NO_SUCH'|/subEventType|UNKNOWN_CODE",
        "'subEventType': 'ONE_SIDED_VIOLENCE'|/subEventType|WRONG_PARENT",
        "'datePrecision': 'HOUR'|/datePrecision|UNKNOWN_CODE",
        "'locationPrecision': 'SHARP'|/locationPrecision|UNKNOWN_CODE",
        "'licence': 'GPL'|/licence|UNKNOWN_CODE",
        "'contributingFactors': ['OTHER', 'MOON']|/contributingFactors/1|UNKNOWN_CODE",
        "'actors': [{'name': 'A', 'kind': 'ALIENS'}]|/actors/0/kind|UNKNOWN_CODE",
        "'actors': [{'name': 'A', 'role': 'HERO'}]|/actors/0/role|UNKNOWN_CODE",
        "'ngoImpact': {'organisations': [{'kind': 'CLUB'}]}|/ngoImpact/organisations/0/kind|UNKNOWN_CODE",
        "'ngoImpact': {'accessConsequence': 'BAD'}|/ngoImpact/accessConsequence|UNKNOWN_CODE",
        "'sources': [{'name': 'S', 'claim': {'occurredOn': '2030-01-01'}}]|/sources/0/claim/occurredOn|IMPOSSIBLE_DATE",
        "'sources': [{'name': 'S', 'reliability': 'G'}]|/sources/0/reliability|UNKNOWN_CODE",
        "'sources': [{'name': 'S', 'url': 'ftp://x'}]|/sources/0/url|INVALID_URL",
        "'sources': [{'name': 'S', 'publishedOn': '2030-01-01'}]|/sources/0/publishedOn|IMPOSSIBLE_DATE",
      })
  void violations_whenAFieldIsWrong_nameItsPlace(String field, String pointer, String code) {
    // When
    List<Violation> violations = violations(IncidentRequests.minimalWith(field.replace('\'', '"')));

    // Then
    assertThat(violations).hasSize(1);
    assertThat(violations.getFirst().pointer()).isEqualTo(pointer);
    assertThat(violations.getFirst().code()).isEqualTo(code);
  }

  @Test
  void violations_whenACodeIsUnknown_nameTheList() {
    assertThat(violations(IncidentRequests.MINIMAL.replace("BATTLE", "WAR")))
        .extracting(Violation::message)
        .containsExactly("'WAR' is not a code of the list eventType");
  }

  @Test
  void violations_whenTomorrow_areNoneAndTheDayAfterOne() {
    assertThat(violations(IncidentRequests.MINIMAL.replace("2024-09-17", "2026-11-23"))).isEmpty();
    assertThat(violations(IncidentRequests.MINIMAL.replace("2024-09-17", "2026-11-24"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1,2,3,true", "2,2,2,true", ",2,,true", "3,2,4,false", "1,5,4,false", "5,,4,false"})
  void deathViolations_followTheOrder(Integer low, Integer best, Integer high, boolean inOrder) {
    assertThat(new Fatalities(low, best, high).inOrder()).isEqualTo(inOrder);
  }

  private static List<Violation> violations(String json) {
    return IncidentRules.violations(IncidentRequests.of(json), TODAY);
  }
}
