package rowan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import rowan.foundation.kernel.Tally;

/** The design's rules about what may know what. Each is shown to find the fault planted for it. */
class ArchitectureTests {

  private static final JavaClasses ROWAN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("rowan");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("fixture.rowan");

  private static final ArchRule COMMISSIONING_NEVER_SEES_A_PERSON =
      noClasses()
          .that()
          .resideInAPackage("..rowan.commissioning..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("..rowan.support..")
                  .or(
                      describe(
                          "are raw tallies",
                          type -> type.getName().equals(Tally.class.getName()))));

  private static final ArchRule NOTHING_READS_THE_SYSTEM_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("rowan.launch..")
          .should()
          .callMethodWhere(
              describe("reads the system clock", ArchitectureTests::readsTheSystemClock));

  private static final ArchRule TRANSACTIONS_ARE_OPENED_IN_A_NAME =
      noMethods().should().beAnnotatedWith(Transactional.class);

  private static final ArchRule NAMES_SAY_SOMETHING =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto)");

  private static final Map<ArchRule, String> RULES =
      Map.of(
          COMMISSIONING_NEVER_SEES_A_PERSON, "PlantedTenderManager",
          NOTHING_READS_THE_SYSTEM_CLOCK, "PlantedCase",
          TRANSACTIONS_ARE_OPENED_IN_A_NAME, "PlantedTenderManager",
          NAMES_SAY_SOMETHING, "PlantedTenderManager");

  private static boolean readsTheSystemClock(JavaCall<?> call) {
    var owner = call.getTargetOwner();
    boolean now =
        call.getName().equals("now")
            && owner.getPackageName().equals("java.time")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.getName().equals("java.time.Clock"));
    return now
        || (call.getName().equals("currentTimeMillis") && owner.isEquivalentTo(System.class));
  }

  @Test
  void commissioningNeverSeesAPerson() {
    COMMISSIONING_NEVER_SEES_A_PERSON.check(ROWAN);
  }

  @Test
  void nothingReadsTheSystemClock() {
    NOTHING_READS_THE_SYSTEM_CLOCK.check(ROWAN);
  }

  @Test
  void transactionsAreOpenedInAName() {
    TRANSACTIONS_ARE_OPENED_IN_A_NAME.check(ROWAN);
  }

  @Test
  void namesSaySomething() {
    NAMES_SAY_SOMETHING.check(ROWAN);
  }

  @Test
  void everyRuleFindsTheFaultPlantedForIt() {
    RULES.forEach((rule, planted) ->
        assertThat(rule.evaluate(PLANTED).getFailureReport().toString())
            .as(rule.getDescription())
            .contains(planted));
  }

  @Test
  void noWingReachesUp() {
    var above =
        Map.of(
            "foundation", Set.of("support", "evidence", "commissioning"),
            "support", Set.of("evidence", "commissioning"),
            "evidence", Set.of("commissioning"));
    above.forEach((wing, others) ->
        noClasses()
            .that()
            .resideInAPackage("rowan." + wing + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                others.stream().map(other -> "rowan." + other + "..").toArray(String[]::new))
            .allowEmptyShould(true)
            .check(ROWAN));
  }

  @Test
  void controllersAreHiddenInTheWebPackageOfTheirRoom() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAnyPackage("rowan..web")
        .check(ROWAN);
  }

  @Test
  void pagesSeeNoSql() {
    noClasses()
        .that()
        .resideInAPackage("rowan..web")
        .and(describe("are not of the foundation", ArchitectureTests::aboveTheFoundation))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
        .allowEmptyShould(true)
        .check(ROWAN);
  }

  @Test
  void modelsAndRulesKnowNoFramework() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areRecords()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages("rowan..web..", "rowan.launch..")
        .should()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .check(ROWAN);
  }

  private static boolean aboveTheFoundation(JavaClass type) {
    return !type.getPackageName().startsWith("rowan.foundation");
  }
}
