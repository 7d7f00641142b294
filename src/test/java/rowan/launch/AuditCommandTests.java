package rowan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.foundation.access.Office;
import rowan.foundation.audit.log.GivenLog;
import rowan.launch.embedded.CannotStart;
import rowan.testing.HttpVisitor;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;
import rowan.testing.TestPostgres;

/** {@code ./rowan audit verify} on a real database, with a witness's file. */
@RowanTest
class AuditCommandTests {

  @TempDir Path folder;

  @Autowired private GivenLog given;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private GivenLog.Log log;

  @BeforeEach
  void aLog() {
    TestPostgres.running()
        .access()
        .asSettings()
        .forEach((name, value) -> environment.put(name, value.toString()));
    environment.put("ROWAN_HOME", folder.toString());
    log = given.in(folder);
    log.write(12, new Random());
    log.settle();
  }

  private int verify(String... more) {
    var words = new ArrayList<>(List.of("verify", "--council", log.council().authority().slug()));
    words.addAll(List.of(more));
    return new AuditCommand(environment, stream(out), stream(err), clock).run(words);
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private String heads() {
    return log.heads().toString();
  }

  private void asOwner(String command) throws Exception {
    var access = TestPostgres.running().access();
    try (var owner =
            DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
        var statement = owner.createStatement()) {
      statement.execute(
          "select set_config('rowan.authority', '" + log.council().authority().id() + "', false)");
      statement.execute(command);
    }
  }

  @Test
  void saysHowManyEntriesWereVerifiedAndThatIsSeenOnThePage() throws Exception {
    assertThat(verify("--heads", heads())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .matches("Test Borough Council: 12 entries verified against \\d+ heads\\.\n");
    var officer = log.council().holder(Office.INFORMATION_GOVERNANCE);
    assertThat(HttpVisitor.signedIn(log.council().authority(), port, officer).get("/audit").body())
        .contains("All right", "12 entries against");
  }

  @Test
  void takesTheWitnessOfTheServerUnlessAnotherFileIsGiven() {
    environment.put("ROWAN_WITNESS", heads());
    assertThat(verify()).isZero();
  }

  @Test
  void namesTheFirstEntryThatIsWrong() throws Exception {
    asOwner(
        "update audit.entry set what = 'casework.nothing' where number ="
            + " (select min(number) from audit.entry)");
    assertThat(verify("--heads", heads())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("WRONG: An entry was changed. The first entry that is wrong is ");
  }

  @Test
  void countsWhatIsNewerThanTheLastHeadAndFindsNothingWrongInIt() {
    log.write(2, new Random());
    assertThat(verify("--heads", heads())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 newer than the last head");
  }

  @Test
  void doesNotCheckAgainstAFileThatIsMissingOrDamaged() throws Exception {
    assertThat(verify("--heads", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no file");
    var whole = Files.readString(log.heads());
    for (var damage :
        List.of(
            whole.replaceFirst("\"root\":\"..", "\"root\":\"00"),
            whole.replaceAll("\"signature\":\"....", "\"signature\":\"0000"),
            whole.replaceFirst("\"leaves\":\"....", "\"leaves\":\"AAAA"),
            whole.replaceFirst("\"head\":1,", "\"head\":2,"))) {
      Files.writeString(log.heads(), damage);
      assertThat(verify("--heads", heads())).as(damage).isEqualTo(2);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("can't be checked");
  }

  @Test
  void saysWhatItIsNotTold() {
    assertThatThrownBy(this::verify).isInstanceOf(CannotStart.class).hasMessageContaining("heads");
    assertThatThrownBy(() -> verify("--loud"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--loud");
    environment.remove("ROWAN_DATABASE_URL");
    assertThatThrownBy(this::verify)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("no demonstration");
  }
}
