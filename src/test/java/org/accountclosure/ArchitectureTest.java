package org.accountclosure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/** The walls of the house. An exception to a rule stands in the rule, with its reason. */
@AnalyzeClasses(
    packages = "org.accountclosure",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Guards against a scan that finds nothing and therefore no fault. */
  @ArchTest
  static void theScanSeesTheWholeHouse(JavaClasses house) {
    assertThat(house).hasSizeGreaterThan(100);
    assertThat(house.stream().map(JavaClass::getPackageName))
        .contains(
            "org.accountclosure.closure",
            "org.accountclosure.closure.policy",
            "org.accountclosure.marketplace",
            "org.accountclosure.store",
            "org.accountclosure.notification",
            "org.accountclosure.config",
            "org.accountclosure.engine");
  }

  /** JSpecify's annotations are no dependency at run time. */
  @ArchTest
  static final ArchRule closureDependsOnNothingButTheJdk =
      classes()
          .that()
          .resideInAPackage("..accountclosure.closure..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("..accountclosure.closure..", "java..", "org.jspecify.."));

  @ArchTest
  static final ArchRule closureTalksToDatabasesAndNetworksThroughPortsOnly =
      noClasses()
          .that()
          .resideInAPackage("..accountclosure.closure..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.sql..", "javax..", "java.net..", "java.nio.file.."));

  @ArchTest
  static final ArchRule theRulesKnowNoPortsAndNoUseCases =
      noClasses()
          .that()
          .resideInAnyPackage("..closure.policy..", "..closure.model..")
          .should()
          .dependOnClassesThat(resideInAPackage("..closure.port.."))
          .orShould()
          .dependOnClassesThat(resideInAPackage("org.accountclosure.closure"));

  @ArchTest
  static final ArchRule noPackagesDependOnEachOtherInACircle =
      slices().matching("org.accountclosure.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noRoomsOfTheClosureDependOnEachOtherInACircle =
      slices().matching("org.accountclosure.closure.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule adaptersOfTheDatabaseKnowOnlyTheClosureAndEachOthersCommonGround =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.accountclosure.marketplace..",
              "org.accountclosure.store..",
              "org.accountclosure.notification..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.accountclosure..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.accountclosure.closure..",
                              "org.accountclosure.persistence..",
                              "org.accountclosure.marketplace..",
                              "org.accountclosure.store..",
                              "org.accountclosure.notification.."))));

  @ArchTest
  static final ArchRule adaptersOfTheDatabaseDoNotKnowEachOther =
      slices()
          .matching("org.accountclosure.(marketplace|store|notification)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule theEngineKnowsNothingOfAccountClosure =
      noClasses()
          .that()
          .resideInAPackage("org.accountclosure.engine..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.accountclosure..")
                  .and(not(resideInAPackage("org.accountclosure.engine.."))));

  /** The class config joins the two; the engine's clock is the application's. */
  @ArchTest
  static final ArchRule nothingButConfigKnowsTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.accountclosure.engine..", "org.accountclosure.config..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.accountclosure.engine.."));

  @ArchTest
  static final ArchRule operatonStopsAtTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.accountclosure.engine..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.operaton.."));

  /**
   * The engine speaks with the request and response classes of the official client and reads models
   * with Zeebe's model API; it does not use the client. Config chooses the engine to connect to.
   */
  @ArchTest
  static final ArchRule camundaStopsAtTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.accountclosure.process..",
              "org.accountclosure.engine..",
              "org.accountclosure.config..")
          .should()
          .dependOnClassesThat(resideInAPackage("io.camunda.."));

  /**
   * The console asks the engine through the process, and the case through the closure. Its pages
   * for holders say codes in the words of the notices.
   */
  @ArchTest
  static final ArchRule theConsoleKnowsNoDatabaseAndNoOtherAdapter =
      noClasses()
          .that()
          .resideInAPackage("org.accountclosure.console..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.accountclosure..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.accountclosure.closure..",
                              "org.accountclosure.console..",
                              "org.accountclosure.notification..",
                              "org.accountclosure.persistence..",
                              "org.accountclosure.process..",
                              "org.accountclosure.security.."))))
          .orShould()
          .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.."));

  /** EngineClock is the one clock; everything else is given it. */
  @ArchTest
  static final ArchRule nobodyLooksAtTheSystemClock =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.accountclosure.engine.EngineClock")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule nobodyWritesToStandardStreams =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule staticFieldsAreFinal =
      fields().that().areStatic().and().areDeclaredInClassesThat().areNotEnums().should().beFinal();

  @ArchTest
  static final ArchRule everyPackageSaysWhatMayBeNull =
      classes().should(resideInANullMarkedPackage());

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package that is @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked =
            CanBeAnnotated.Predicates.annotatedWith(NullMarked.class).test(item.getPackage());
        events.add(
            new SimpleConditionEvent(
                item, marked, item.getPackageName() + " has a package-info with @NullMarked"));
      }
    };
  }
}
