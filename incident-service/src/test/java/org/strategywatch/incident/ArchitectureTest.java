package org.strategywatch.incident;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.strategywatch.platform.test.PlatformRules;

@AnalyzeClasses(
    packages = "org.strategywatch.incident",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests PLATFORM_RULES = ArchTests.in(PlatformRules.class);

  @ArchTest
  static final ArchRule features_do_not_go_in_circles =
      slices().matching("org.strategywatch.incident.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_aggregates_publish =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.strategywatch.incident.incident",
              "org.strategywatch.incident.methodology",
              "org.strategywatch.incident.place")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..platform.data.outbox..");

  @ArchTest
  static final ArchRule scoring_knows_no_framework =
      noClasses()
          .that()
          .resideInAPackage("..duplicate.scoring..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus..", "jakarta..", "javax.sql..", "java.sql..")
          .because("every figure must be checkable with a calculator");
}
