package org.strategywatch.platform.data;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.AnswerTexts;

class FrenchTextsTest {

  @Test
  void everySentenceOfSharedData_hasItsFrench() {
    AnswerTexts.of(Path.of("")).assertAllHaveFrench();
  }
}
