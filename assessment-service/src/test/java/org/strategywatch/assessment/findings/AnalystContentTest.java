package org.strategywatch.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.platform.web.problem.ProblemException;

class AnalystContentTest {

  @Test
  void following_whenFindingIsNew_makesItTheWriters() {
    AnalystContent content = with(finding(null, "First")).following(AnalystContent.empty(), "awa");

    Finding finding = content.findings().getFirst();
    assertThat(finding.id()).isNotNull();
    assertThat(finding.author()).isEqualTo("awa");
  }

  @Test
  void following_whenAnotherAddsOne_keepsTheFirstWritersName() {
    AnalystContent before = with(finding(null, "First")).following(AnalystContent.empty(), "awa");
    Finding first = before.findings().getFirst();

    AnalystContent after = with(first, finding(null, "Second")).following(before, "boubacar");

    assertThat(after.findings()).extracting(Finding::author).containsExactly("awa", "boubacar");
    assertThat(after.findings().getFirst()).isEqualTo(first);
  }

  @Test
  void following_whenAnotherChangesIt_makesItTheirs() {
    AnalystContent before = with(finding(null, "First")).following(AnalystContent.empty(), "awa");
    UUID id = before.findings().getFirst().id();

    AnalystContent after = with(finding(id, "Changed")).following(before, "boubacar");

    assertThat(after.findings().getFirst().author()).isEqualTo("boubacar");
    assertThat(after.findings().getFirst().id()).isEqualTo(id);
  }

  @Test
  void following_whenSomebodySignsForAnother_isNotBelieved() {
    Finding forged = finding(null, "First").by(UUID.randomUUID(), "awa");

    assertThatThrownBy(() -> with(forged).following(AnalystContent.empty(), "boubacar"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.violations().getFirst().pointer()).isEqualTo("/findings/0/id"));
  }

  private static AnalystContent with(Finding... findings) {
    return new AnalystContent(
        null, null, null, List.of(findings), List.of(), List.of(), List.of(), List.of(), null);
  }

  private static Finding finding(@Nullable UUID id, String text) {
    return new Finding(
        id,
        FindingKind.ROOT_CAUSE,
        "WEAK_GOVERNANCE",
        null,
        null,
        FindingScope.NATIONAL,
        null,
        null,
        new LocalizedText(text, null),
        List.of(),
        null,
        null);
  }
}
