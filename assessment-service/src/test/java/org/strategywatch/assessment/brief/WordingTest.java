package org.strategywatch.assessment.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strategywatch.assessment.Pillar;
import org.strategywatch.assessment.assessments.AssessmentStatus;
import org.strategywatch.assessment.assessments.Language;
import org.strategywatch.assessment.findings.Agreement;
import org.strategywatch.assessment.findings.ContributingFactor;
import org.strategywatch.assessment.findings.Criterion;
import org.strategywatch.assessment.findings.Dissents;
import org.strategywatch.assessment.findings.Evidence;
import org.strategywatch.assessment.findings.FindingScope;
import org.strategywatch.assessment.findings.FragmentationSense;
import org.strategywatch.assessment.findings.GrievanceBasis;
import org.strategywatch.assessment.findings.KeyIssue;
import org.strategywatch.assessment.findings.LessonCode;
import org.strategywatch.assessment.findings.PartnershipElementCode;
import org.strategywatch.assessment.findings.ReviewHistory;
import org.strategywatch.assessment.findings.RootCause;
import org.strategywatch.assessment.statistics.verdict.Certainty;
import org.strategywatch.assessment.statistics.verdict.CertaintyLevel;
import org.strategywatch.assessment.statistics.verdict.Direction;
import org.strategywatch.platform.web.security.SharingLabel;

class WordingTest {

  @Test
  void bundles_whenCompared_haveTheSameKeysAndPlaces() {
    ResourceBundle en = ResourceBundle.getBundle("brief.words", Locale.ENGLISH);
    ResourceBundle fr = ResourceBundle.getBundle("brief.words", Locale.FRENCH);

    assertThat(new TreeSet<>(fr.keySet())).isEqualTo(new TreeSet<>(en.keySet()));
    for (String key : en.keySet()) {
      assertThat(places(fr.getString(key))).as(key).isEqualTo(places(en.getString(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void label_ofEveryCode_isThereInBothLanguages(String list, Enum<?>[] codes) {
    for (Language language : Language.values()) {
      Wording words = new Wording(language);
      for (Enum<?> code : codes) {
        assertThat(words.of(list + "." + code.name())).as("%s in %s", code, language).isNotBlank();
      }
    }
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("pillar", Pillar.values()),
        Arguments.of("criterion", Criterion.values()),
        Arguments.of("contributingFactor", ContributingFactor.values()),
        Arguments.of("keyIssue", KeyIssue.values()),
        Arguments.of("rootCause", RootCause.values()),
        Arguments.of("lesson", LessonCode.values()),
        Arguments.of("partnershipElement", PartnershipElementCode.values()),
        Arguments.of("scope", FindingScope.values()),
        Arguments.of("sense", FragmentationSense.values()),
        Arguments.of("grievance", GrievanceBasis.values()),
        Arguments.of("evidence", Evidence.Kind.values()),
        Arguments.of("certainty", CertaintyLevel.values()),
        Arguments.of("design", Certainty.Design.values()),
        Arguments.of("factor", Certainty.Factor.values()),
        Arguments.of("direction", Direction.values()),
        Arguments.of("status", AssessmentStatus.values()),
        Arguments.of("agreement", Agreement.values()),
        Arguments.of("dissent", Dissents.About.values()),
        Arguments.of("review", ReviewHistory.Kind.values()),
        Arguments.of("sharing", SharingLabel.values()));
  }

  @Test
  void label_ofACodeThatIsNotKnown_isTheCodeAsText() {
    assertThat(new Wording(Language.FR).label("addressee", "PRIVATE_SECTOR"))
        .isEqualTo("private sector");
    assertThat(new Wording(Language.FR).label("addressee", "ARMED_FORCES"))
        .isEqualTo("Forces armées");
  }

  private static long places(String text) {
    return List.of(text.split("%s", -1)).size();
  }
}
