package org.strategywatch.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;

/**
 * How code reads everywhere. A service runs them with {@code @AnalyzeClasses} and {@code @ArchTest
 * ArchTests rules = ArchTests.in(PlatformRules.class)}.
 */
public final class PlatformRules {

  @ArchTest
  static final ArchRule dependencies_come_through_the_constructor =
      fields()
          .should()
          .notBeAnnotatedWith("jakarta.inject.Inject")
          .because("a class that can be made with new can be tested with new")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule time_comes_from_the_clock_bean =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(YearMonth.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .because("tests must be able to set the time");

  @ArchTest
  static final ArchRule nothing_sleeps_or_prints =
      noClasses()
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .because("conditions are awaited, messages are logged, time is java.time");

  @ArchTest
  static final ArchRule events_leave_through_the_outbox =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Emitter|Outgoing)"
                  + "|org\\.apache\\.kafka\\.clients\\.producer\\..*")
          .because("a change and its event must commit together");

  @ArchTest
  static final ArchRule resources_know_neither_entities_nor_repositories =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Entity")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Repository")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule resources_say_what_they_produce =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.Path")
          .should()
          .beAnnotatedWith("jakarta.ws.rs.Produces")
          .because("without it an Accept header that cannot be met is ignored")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule resources_have_no_transactions =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .beAnnotatedWith("jakarta.transaction.Transactional")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule resource_methods_have_no_transactions =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .notBeAnnotatedWith("jakarta.transaction.Transactional")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule entities_stay_in_their_feature =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule names_say_what_a_thing_is =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @ArchTest
  static final ArchRule pure_packages_know_no_framework =
      noClasses()
          .that()
          .resideInAnyPackage("..statistics..", "..ranking..", "..drafting..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..", "jakarta..", "org.apache.kafka..", "org.eclipse.microprofile..")
          .because("what we compute must be checkable without what we run on")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule null_is_declared = classes().should(bePartOfANullMarkedPackage());

  private PlatformRules() {}

  private static ArchCondition<JavaClass> bePartOfANullMarkedPackage() {
    return new ArchCondition<>("be part of a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)
            && !type.getSimpleName().equals("package-info")) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " lacks a @NullMarked package-info.java"));
        }
      }
    };
  }
}
