package org.strategywatch.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.strategywatch.platform.test.PlatformRules;

@AnalyzeClasses(
    packages = "org.strategywatch.assessment",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests PLATFORM = ArchTests.in(PlatformRules.class);

  @ArchTest
  static final ArchRule only_intake_knows_incident_events =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..intake..", "..breaks..", "..recommendations..", "..neighbours..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*(ReceivedEvent|ConsumerRecords?|RecordedIncident)");
}
