package org.strategywatch.incident.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeMappingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"eventType", "subEventType", "actorKind", "locationPrecision", "datePrecision"})
  void of_everyMapping_leadsToACodeOfItsList(String list) {
    List<CodeMapping> mappings = CodeMappings.of(list);

    assertThat(mappings).isNotEmpty();
    assertThat(mappings).allMatch(mapping -> CodeLists.contains(list, mapping.code()));
  }

  @ParameterizedTest
  @CsvSource({
    "Remote explosive/landmine/IED,MINE_OR_IED",
    "remote explosive / landmine / ied,MINE_OR_IED",
    "Non-violent transfer of territory,TERRITORY_TRANSFERRED_PEACEFULLY"
  })
  void code_whenWrittenSlightlyDifferently_isTheSame(String foreign, String code) {
    assertThat(CodeMappings.code("subEventType", "acled", "sub_event_type", foreign))
        .contains(code);
  }

  @Test
  void code_whenUnknown_isEmpty() {
    assertThat(CodeMappings.code("subEventType", "acled", "sub_event_type", "Dance")).isEmpty();
    assertThat(CodeMappings.code("moods", "acled", "sub_event_type", "Attack")).isEmpty();
  }

  @Test
  void foreign_ofAcled_areSixTypesAndTwentyFiveSubTypes() {
    assertThat(CodeMappings.foreign("eventType", "acled", "event_type")).hasSize(6);
    assertThat(CodeMappings.foreign("subEventType", "acled", "sub_event_type")).hasSize(25);
  }
}
