package org.strategywatch.recommendation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.strategywatch.platform.test.PlatformRules;

@AnalyzeClasses(
    packages = "org.strategywatch.recommendation",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests PLATFORM_RULES = ArchTests.in(PlatformRules.class);

  @ArchTest
  static final ArchRule only_the_intake_knows_events_of_others =
      noClasses()
          .that()
          .resideOutsideOfPackage("..intake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..platform.data.inbox..");

  @ArchTest
  static final ArchRule features_do_not_go_in_circles =
      slices().matching("org.strategywatch.recommendation.(*)..").should().beFreeOfCycles();
}
