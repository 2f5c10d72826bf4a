package org.strategywatch.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.web.language.Texts;

class TextsTest {

  private final Texts texts = new Texts(TextsTest.class.getClassLoader());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr                           | fr",
        "fr-CA                        | fr",
        "FR-ml                        | fr",
        "fr-FR,fr;q=0.9,en;q=0.8      | fr",
        "en;q=0.5, fr;q=0.6           | fr",
        "de, fr-ML;q=0.8, en;q=0.5    | fr",
        "en-GB, fr;q=0.9              | en",
        "en, fr;q=0                   | en",
        "fr;q=0                       | en",
        "bm                           | en",
        "*                            | en",
        ";;;q=                        | en",
        "''                           | en",
      })
  void language_isTheOneOfOursThatTheCallerPrefers(String header, String language) {
    assertThat(Texts.language(List.of(header))).isEqualTo(Locale.of(language));
  }

  @Test
  void language_whenHeadersAreSeveralOrNone_readsThemAsOne() {
    assertThat(Texts.language(List.of("de", "fr"))).isEqualTo(Locale.FRENCH);
    assertThat(Texts.language(List.of())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void text_whenASentenceIsInASentence_isFrenchThroughout() {
    assertThat(texts.in(Locale.FRENCH, "/text: size must be between 1 and 200 (and 2 more)"))
        .isEqualTo("/text : la taille doit être comprise entre 1 et 200 (et 2 autres)");
  }

  @Test
  void text_whenAValueLooksLikeASentence_keepsTheValue() {
    assertThat(texts.in(Locale.FRENCH, "The field 'none is known here' is not known here"))
        .isEqualTo("Le champ « none is known here » n'est pas connu ici");
    assertThat(texts.in(Locale.FRENCH, "'$1 {0}' is not one of [A, B]"))
        .isEqualTo("« $1 {0} » ne figure pas parmi [A, B]");
  }

  @Test
  void text_whenACallerNestsSentences_endsSoon() {
    String nested = "a: ".repeat(2_000) + "none is known here";

    assertThat(texts.in(Locale.FRENCH, nested))
        .endsWith("a: none is known here")
        .startsWith("a : a");
  }

  @Test
  void text_whenUnknownOrEnglish_staysAsItIs() {
    assertThat(texts.in(Locale.FRENCH, "Nobody has ever said this"))
        .isEqualTo("Nobody has ever said this");
    assertThat(texts.in(Locale.ENGLISH, "There is nothing here"))
        .isEqualTo("There is nothing here");
  }
}
