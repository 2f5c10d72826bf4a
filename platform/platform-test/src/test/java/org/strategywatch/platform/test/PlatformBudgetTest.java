package org.strategywatch.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shared code stays small and technical: what grows past this belongs to a service. */
class PlatformBudgetTest {

  @ParameterizedTest
  @CsvSource({"org.strategywatch.platform.web, 28", "org.strategywatch.platform.test, 12"})
  void platformModule_staysWithinItsBudget(String root, int types) {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(root)
                    .stream()
                    .filter(JavaClass::isTopLevelClass)
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .filter(type -> !type.getName().contains("_"))
                    .map(JavaClass::getName))
        .hasSizeBetween(1, types);
  }
}
