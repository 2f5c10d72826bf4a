package org.strategywatch.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.incident.report.ReportRequests.hashed;
import static org.strategywatch.incident.report.ReportRequests.ofAgency;
import static org.strategywatch.incident.report.ReportRequests.saying;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesTest {

  private static final String TEXT =
      "Gunmen on motorcycles attacked a military post near the border on Tuesday, killing at least"
          + " eleven soldiers and wounding many more, two security sources said";

  @Test
  void of_whenNothingJoinsThem_countsEach() {
    List<Voice> voices =
        Voices.of(
            List.of(
                saying("Example Gazette", TEXT),
                saying("Specimen Radio", "Eleven dead after an attack on an army camp")));

    assertThat(voices)
        .containsExactly(
            new Voice(List.of("Example Gazette"), List.of()),
            new Voice(List.of("Specimen Radio"), List.of()));
  }

  @Test
  void of_whenTheNameIsTheSameButForAccents_isOneVoice() {
    assertThat(
            Voices.of(
                List.of(saying("Écho du Spécimen", "one"), saying("ECHO DU SPECIMEN", "two"))))
        .containsExactly(
            new Voice(List.of("Écho du Spécimen", "ECHO DU SPECIMEN"), List.of("SAME_SOURCE")));
  }

  @Test
  void of_whenTheTextIsCopied_isOneVoice() {
    assertThat(
            Voices.of(
                List.of(
                    saying("A", TEXT), saying("B", TEXT.toUpperCase(java.util.Locale.ROOT) + "."))))
        .containsExactly(new Voice(List.of("A", "B"), List.of("SAME_TEXT")));
  }

  @Test
  void of_whenTheCopyLostItsEndAndAWord_isOneVoice() {
    String copy = TEXT.substring(0, TEXT.indexOf(", two")).replace("on Tuesday, ", "");

    assertThat(Voices.of(List.of(saying("A", TEXT), saying("B", copy))))
        .containsExactly(new Voice(List.of("A", "B"), List.of("SIMILAR_TEXT")));
  }

  @Test
  void of_whenAShortPhraseIsShared_areTwoVoices() {
    assertThat(Voices.of(List.of(saying("A", "Eleven soldiers killed"), saying("B", TEXT))))
        .hasSize(2);
    assertThat(
            Voices.of(
                List.of(
                    saying("A", "Mali: eleven soldiers killed in attack"),
                    saying("B", "Mali: eleven soldiers killed in ambush"))))
        .hasSize(2);
  }

  @Test
  void of_whenNothingIsQuoted_doesNotTakeSilenceForTheSameText() {
    assertThat(Voices.of(List.of(saying("A", ""), saying("B", "")))).hasSize(2);
  }

  @Test
  void of_whenTheHashIsTheSame_isOneVoice() {
    String hash = "ab".repeat(32);

    assertThat(Voices.of(List.of(hashed("A", hash), hashed("B", hash))))
        .containsExactly(new Voice(List.of("A", "B"), List.of("SAME_TEXT")));
    assertThat(Voices.of(List.of(hashed("A", hash), hashed("B", "cd".repeat(32))))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BAMAKO (AFP) - Eleven dead",
        "AFP – onze morts",
        "Onze morts, avec AFP",
        "Onze morts (AFP)",
        "© AFP"
      })
  void of_whenTheBylineIsTheAgencys_isOneVoiceWithTheAgency(String text) {
    assertThat(Voices.of(List.of(saying("Agence France-Presse", "Elf Tote"), saying("B", text))))
        .containsExactly(new Voice(List.of("Agence France-Presse", "B"), List.of("SAME_AGENCY")));
  }

  @Test
  void of_whenTheAgencyIsOnlySpokenOf_areTwoVoices() {
    assertThat(
            Voices.of(List.of(saying("AFP", "Onze morts"), saying("B", "AFP reporter arrested"))))
        .hasSize(2);
  }

  @Test
  void of_whenJoinedThroughAThird_isOneVoice() {
    assertThat(
            Voices.of(
                List.of(
                    saying("A", TEXT), ofAgency("B", "Reuters"), saying("C", TEXT + " (Reuters)"))))
        .hasSize(1)
        .first()
        .satisfies(
            voice -> {
              assertThat(voice.sources()).containsExactly("A", "B", "C");
              assertThat(voice.because()).containsExactlyInAnyOrder("SIMILAR_TEXT", "SAME_AGENCY");
            });
  }
}
