package org.strategywatch.incident.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonElementsTest {

  @Test
  void next_inAnEnvelope_givesEachItemAsItCameWithItsNumber() throws IOException {
    // Given
    JsonElements elements =
        elements(
            "{\"a\": [1, 2],\n\"data\": [ {\"x\": \"}\\\\\\\"\"} ,\n 7, \"s\"\n], \"b\": null}\n");

    // When
    List<Line> items = all(elements);

    // Then
    assertThat(items)
        .extracting(Line::text)
        .containsExactly("{\"x\": \"}\\\\\\\"\"}", "7", "\"s\"");
    assertThat(items).extracting(Line::number).containsExactly(1L, 2L, 3L);
    assertThat(elements.members())
        .containsOnly(java.util.Map.entry("a", "[1, 2]"), java.util.Map.entry("b", "null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "{\"data\": []}", " [ ] ", "{\"other\": {\"data\": [1]}}"})
  void next_whenThereAreNoItems_isNull(String text) throws IOException {
    assertThat(all(elements(text))).isEmpty();
  }

  @Test
  void next_inABareArray_givesItsItems() throws IOException {
    assertThat(all(elements("\uFEFF[{}, [[]]]")))
        .extracting(Line::text)
        .containsExactly("{}", "[[]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{}",
        "[{\"a\": \"open]",
        "{\"data\": [{}",
        "{\"data\": [{}]",
        "[{} {}]",
        "{data: []}",
        "{\"data\" []}",
        "[]]",
        "{\"data\": [}]",
        "{\"a\": 1 \"b\": 2}",
        "x"
      })
  void next_whenNotWhole_saysWhere(String text) {
    assertThatThrownBy(() -> elements(text).requireWhole())
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("ine 1");
  }

  @Test
  void next_whenDeep_needsNoStack() throws IOException {
    String deep = "[".repeat(300_000) + "]".repeat(300_000);

    assertThat(all(elements("[" + deep + ", 1]"))).hasSize(2);
  }

  private static JsonElements elements(String text) {
    return new JsonElements(new StringReader(text), Set.of("data"));
  }

  private static List<Line> all(JsonElements elements) throws IOException {
    List<Line> items = new ArrayList<>();
    for (Line item = elements.next(); item != null; item = elements.next()) {
      items.add(item);
    }
    return items;
  }
}
