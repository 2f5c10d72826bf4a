package org.strategywatch.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.strategywatch.platform.test.PlatformRules;

@AnalyzeClasses(
    packages = "org.strategywatch.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests rules = ArchTests.in(PlatformRules.class);

  @ArchTest
  static final ArchRule features_depend_one_way =
      SlicesRuleDefinition.slices()
          .matching("org.strategywatch.gateway.(*)..")
          .should()
          .beFreeOfCycles();
}
