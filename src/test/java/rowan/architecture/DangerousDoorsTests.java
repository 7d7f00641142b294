package rowan.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker would look for in the sources, and is not to find. */
class DangerousDoorsTests {

  private static final JavaClasses ROWAN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("rowan");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("fixture.rowan");

  /** Sessions read what Spring Session wrote, through a filter that lets words pass and no more. */
  private static final ArchRule NOTHING_TYPED_IS_RUN_OR_READ_AS_OBJECTS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("rowan.foundation.access.session.Sessions")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "org.springframework.expression..", "javax.script..", "javax.naming..")
                  .or(type(ObjectInputStream.class)));

  private static final ArchRule ONLY_THE_EMBEDDED_DATABASE_IS_STARTED_AS_A_PROGRAM =
      noClasses()
          .that()
          .resideOutsideOfPackage("rowan.launch.embedded..")
          .should()
          .dependOnClassesThat(type(ProcessBuilder.class))
          .orShould()
          .callMethod(Runtime.class, "exec", String[].class)
          .orShould()
          .callMethod(Runtime.class, "exec", String.class);

  private static final ArchRule CHANCE_THAT_GUARDS_IS_NOT_GUESSABLE =
      noClasses()
          .that()
          .resideOutsideOfPackage("rowan.demo..")
          .should()
          .dependOnClassesThat(type(Random.class));

  /** SQL that is put together, each of words that stand in its own source and of nothing else. */
  private static final Set<String> PUT_TOGETHER =
      Set.of(
          "CaseQueries",
          "CaseloadQueries",
          "Colleagues",
          "EntryRows",
          "ForgettingCases",
          "HistoryRows",
          "JdbcBids",
          "JdbcDeeds",
          "JdbcKeys",
          "JdbcLists",
          "JdbcOffers",
          "JdbcReferrals",
          "JdbcReturns",
          "JdbcSanctuaries",
          "JdbcServices",
          "JdbcTenderMoves",
          "JdbcTenders",
          "JdbcVacancies",
          "LeaversCases",
          "OpenStay",
          "OverPeriod",
          "RecoveryRows",
          "Requests",
          "SanctuaryFacts",
          "SealedSources");

  private static final Pattern TEXT =
      Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"");
  private static final Pattern CONSTANT =
      Pattern.compile("(?:T|(?:\\w+\\.)?[A-Z][A-Z_]*)(?:\\+(?:T|(?:\\w+\\.)?[A-Z][A-Z_]*))*");

  @Test
  void runNothingThatSomebodyTyped() {
    NOTHING_TYPED_IS_RUN_OR_READ_AS_OBJECTS.check(ROWAN);
  }

  @Test
  void startNoProgramButTheEmbeddedDatabase() {
    ONLY_THE_EMBEDDED_DATABASE_IS_STARTED_AS_A_PROGRAM.check(ROWAN);
  }

  @Test
  void drawNoSecretFromARandomThatCanBeGuessed() {
    CHANCE_THAT_GUARDS_IS_NOT_GUESSABLE.check(ROWAN);
  }

  @Test
  void areFoundWhereTheyArePlanted() {
    for (var rule :
        List.of(
            NOTHING_TYPED_IS_RUN_OR_READ_AS_OBJECTS,
            ONLY_THE_EMBEDDED_DATABASE_IS_STARTED_AS_A_PROGRAM,
            CHANCE_THAT_GUARDS_IS_NOT_GUESSABLE)) {
      assertThat(rule.evaluate(PLANTED).getFailureReport().toString()).contains("PlantedDoor");
    }
  }

  @Test
  void sendTheDatabaseConstantTextAndParametersOnly() throws IOException {
    var joined = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var name = file.getFileName().toString().replace(".java", "");
        statements(Files.readString(file)).stream()
            .filter(statement -> !CONSTANT.matcher(statement).matches())
            .forEach(statement -> joined.add(name));
      }
    }
    assertThat(joined).isEqualTo(new TreeSet<>(PUT_TOGETHER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc.sql(\"select * from t where name = '\" + name + \"'\").query()",
        "jdbc.sql(sql).update()",
        "jdbc.sql(\"select %s\".formatted(what)).query()"
      })
  void noticeTextThatIsJoined(String planted) {
    assertThat(statements(planted)).noneMatch(statement -> CONSTANT.matcher(statement).matches());
  }

  /** What is given to each {@code .sql(…)}, its literals written T and its spaces left out. */
  private static List<String> statements(String source) {
    var found = new ArrayList<String>();
    var plain = TEXT.matcher(source).replaceAll("T").replaceAll("\\s+", "");
    for (int at = plain.indexOf(".sql("); at >= 0; at = plain.indexOf(".sql(", at + 1)) {
      int end = at + ".sql(".length();
      for (int open = 1; open > 0; end++) {
        open += plain.charAt(end) == '(' ? 1 : plain.charAt(end) == ')' ? -1 : 0;
      }
      found.add(plain.substring(at + ".sql(".length(), end - 1));
    }
    return found;
  }
}
