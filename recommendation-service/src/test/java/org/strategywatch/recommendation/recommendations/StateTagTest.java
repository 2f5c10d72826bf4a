package org.strategywatch.recommendation.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;

class StateTagTest {

  @Test
  void tag_whenSomethingComputedChanges_changesWithoutANewVersion() {
    String before = StateTag.of(3, List.of("DUE")).toString();
    String after = StateTag.of(3, List.of("OVERDUE")).toString();
    assertThat(before).isNotEqualTo(after).startsWith("\"3-");
  }

  @Test
  void requireVersion_whenOnlySomethingComputedChanged_passes() {
    String seen = StateTag.of(3, List.of("DUE")).toString();
    assertThatCode(() -> StateTag.requireVersion(3, seen)).doesNotThrowAnyException();
    assertThatCode(() -> StateTag.requireVersion(3, "W/" + seen.replace("\"", "\"")))
        .doesNotThrowAnyException();
    assertThatCode(() -> StateTag.requireVersion(3, "\"3\"")).doesNotThrowAnyException();
  }

  @Test
  void requireVersion_whenStaleOrMissing_isRefused() {
    String seen = StateTag.of(2, List.of()).toString();
    assertThatThrownBy(() -> StateTag.requireVersion(3, seen))
        .isInstanceOfSatisfying(
            ProblemException.class,
            failure -> assertThat(failure.type()).isEqualTo(PlatformProblem.PRECONDITION_FAILED));
    assertThatThrownBy(() -> StateTag.requireVersion(3, null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            failure -> assertThat(failure.type()).isEqualTo(PlatformProblem.PRECONDITION_REQUIRED));
  }
}
