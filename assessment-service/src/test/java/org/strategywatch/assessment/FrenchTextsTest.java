package org.strategywatch.assessment;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.AnswerTexts;

class FrenchTextsTest {

  @Test
  void everySentenceThatWeSay_hasItsFrench() {
    AnswerTexts.of(
            Path.of(""),
            "reason",
            "explanation",
            "rationale",
            "directionRationale",
            "cannotSay",
            "unavailable",
            "obstacles")
        .assertAllHaveFrench();
  }
}
