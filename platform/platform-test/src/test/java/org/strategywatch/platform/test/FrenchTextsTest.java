package org.strategywatch.platform.test;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FrenchTextsTest {

  @Test
  void everySentenceOfThePlatform_hasItsFrench() {
    AnswerTexts.of(Path.of("../platform-web")).withConstraints().assertAllHaveFrench();
  }
}
