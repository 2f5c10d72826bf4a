package org.strategywatch.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** As {@code PlatformBudgetTest} does for the other shared modules; see ADR 0027. */
class PlatformDataBudgetTest {

  private static final int TYPES = 33;

  @Test
  void platformData_staysWithinItsBudget() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.strategywatch.platform.data")
                    .stream()
                    .filter(JavaClass::isTopLevelClass)
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .filter(type -> !type.getName().contains("_"))
                    .map(JavaClass::getName))
        .hasSizeBetween(1, TYPES);
  }
}
