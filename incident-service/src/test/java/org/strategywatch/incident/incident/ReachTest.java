package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'sharing': 'GREEN'|'sharing': 'CLEAR'|true",
        "'sharing': 'GREEN'|'sharing': 'AMBER'|false",
        "'sharing': 'RED'|'sharing': 'RED', 'operationalSharing': 'GREEN'|true",
        "'sharing': 'RED', 'operationalSharing': 'AMBER'|'sharing': 'RED', 'operationalSharing': 'GREEN'|true",
        "'sharing': 'RED', 'operationalSharing': 'GREEN'|'sharing': 'RED'|false",
        "'sharing': 'RED', 'audience': ['a']|'sharing': 'RED', 'audience': ['a', 'b']|true",
        "'sharing': 'RED', 'audience': ['a']|'sharing': 'RED'|true",
        "'sharing': 'RED', 'audience': ['a', 'b']|'sharing': 'RED', 'audience': ['b']|false",
        "'sharing': 'RED'|'sharing': 'RED', 'audience': []|false",
        "'sharing': 'RED', 'licence': 'NO_RAW_REDISTRIBUTION'|'sharing': 'RED', 'licence': 'OPEN'|true",
        "'sharing': 'RED', 'licence': 'OPEN'|'sharing': 'RED', 'licence': 'NO_RAW_REDISTRIBUTION'|false"
      })
  void grows_whenAnybodyMightSeeMore(String before, String after, boolean expected) {
    assertThat(Reach.grows(marked(before), marked(after))).isEqualTo(expected);
  }

  @Test
  void held_whenAFileSaysLess_keepsWhatWasNarrowed() {
    // Given
    IncidentRequest present =
        marked(
            "'sharing': 'AMBER', 'audience': ['a', 'b'], 'licence': 'NO_RAW_REDISTRIBUTION',"
                + " 'operationalSharing': 'GREEN'");
    IncidentRequest incoming =
        marked("'sharing': 'CLEAR', 'audience': ['b', 'c'], 'operationalSharing': 'CLEAR'");

    // When
    IncidentRequest held = Reach.held(incoming, present);

    // Then
    assertThat(held.sharing()).isEqualTo("AMBER");
    assertThat(held.audience()).isEqualTo(List.of("b"));
    assertThat(held.licence()).isEqualTo("NO_RAW_REDISTRIBUTION");
    assertThat(held.operationalSharing()).isEqualTo("GREEN");
  }

  private static IncidentRequest marked(String fields) {
    return IncidentRequests.of(
        "{\"occurredOn\": \"2024-09-17\", \"eventType\": \"BATTLE\", \"country\": \"SO\", %s}"
            .formatted(fields.replace('\'', '"')));
  }
}
