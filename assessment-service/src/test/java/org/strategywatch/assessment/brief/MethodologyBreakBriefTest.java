package org.strategywatch.assessment.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.assessments.SyntheticIncidents;
import org.strategywatch.assessment.breaks.Breaks;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** A brief says where a source changed its method, and what the model makes of it. */
@QuarkusTest
class MethodologyBreakBriefTest {

  private static final String COUNTRY = "MP";

  private final Intake intake;
  private final Breaks breaks;

  MethodologyBreakBriefTest(Intake intake, Breaks breaks) {
    this.intake = intake;
    this.breaks = breaks;
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, en",
    "text/html, fr",
    "application/pdf, en",
    "application/pdf, fr",
    "text/markdown, en",
    "text/markdown, fr"
  })
  void brief_whenASourceChangedItsMethod_saysSo(String accept, String language) {
    // Given
    List<ReceivedEvent> told = SyntheticIncidents.of(COUNTRY);
    told.forEach(
        event ->
            IncidentEvents.data(event)
                .withArrayProperty("sources")
                .addObject()
                .put("name", "Radio Écho"));
    intake.deliver(told);
    breaks.deliver(new java.util.UUID(0, 4711), 1, Breaks.of("Radio Écho", COUNTRY, "2019-07-01"));
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    // When
    String words = Briefs.words(READER, id, accept, language);

    // Then
    wanted(language).forEach(it -> assertThat(words).contains(Briefs.compact(it)));
  }

  private static List<String> wanted(String language) {
    return language.equals("en")
        ? List.of(
            "From 1 July 2019 on, the source “Radio Écho” counts in another way; a step of its own"
                + " is estimated for that",
            "Incidents, for comparison only: without a step for changes of method: ",
            "Incidents a month, observed and expected",
            "Each change of method has a step of its own, where it can be told apart.",
            "Change of method of a source",
            "Radio Écho, from 1 July 2019 on: Local media are searched as well")
        : List.of(
            "À partir du 1 juillet 2019, la source « Radio Écho » compte autrement ; un saut propre"
                + " est estimé pour cela",
            "Incidents, à titre de comparaison seulement : sans saut pour les changements de"
                + " méthode : ",
            "Incidents par mois, observés et attendus",
            "Chaque changement de méthode a son propre saut, là où il peut être distingué.",
            "Changement de méthode d’une source",
            "Radio Écho, à partir du 1 juillet 2019 : Les médias locaux sont aussi dépouillés");
  }
}
