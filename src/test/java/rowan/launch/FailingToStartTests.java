package rowan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowan.Rowan;
import rowan.launch.RealJvm.Ended;
import rowan.launch.embedded.DatabaseAccess;
import rowan.testing.NobodyThere;
import rowan.testing.TestPostgres;

/** Whatever stops a start is told in one sentence that says what to do, with exit code 2. */
class FailingToStartTests {

  private static final String PASSPHRASE = "larch bell otter quiet";

  private final Map<String, String> environment = new HashMap<>();

  @TempDir Path home;

  @BeforeEach
  void aDatabaseThatWouldDo() {
    use(TestPostgres.running().access());
    environment.put("ROWAN_HOME", home.toString());
    environment.put("ROWAN_PORT", "0");
    environment.put("ROWAN_KEYSET_PASSPHRASE", PASSPHRASE);
  }

  private void use(DatabaseAccess access) {
    access.asSettings().forEach((name, value) -> environment.put(name, value.toString()));
  }

  @Test
  void namesTheSettingThatIsMissing() throws Exception {
    environment.remove("ROWAN_OWNER_PASSWORD");
    assertThat(serve().err())
        .isEqualTo(
            "rowan: ROWAN_OWNER_PASSWORD is not set: ./rowan serve --help lists what it needs from the environment.\n");
  }

  @Test
  void showsHowTheAddressOfADatabaseIsWritten() throws Exception {
    environment.put("ROWAN_DATABASE_URL", "postgres://localhost/rowan");
    assertThat(serve().err()).contains("jdbc:postgresql://host:5432/rowan");
  }

  @Test
  void saysThatNoDatabaseAnswers() throws Exception {
    try (var nobody = new NobodyThere()) {
      environment.put("ROWAN_DATABASE_URL", "jdbc:postgresql://" + nobody.address() + "/rowan");
      assertThat(serve().err()).contains("can't be reached").contains("ROWAN_DATABASE_URL");
    }
  }

  @Test
  void saysThatThereIsNoMachineOfThatName() throws Exception {
    environment.put("ROWAN_DATABASE_URL", "jdbc:postgresql://no-such-machine.invalid/rowan");
    assertThat(serve().err()).contains("no machine called no-such-machine.invalid");
  }

  @Test
  void saysWhichAccountsPasswordIsWrong() throws Exception {
    environment.put("ROWAN_DATABASE_PASSWORD", "wrong");
    assertThat(serve().err())
        .contains("password authentication failed for user \"rowan_app\"")
        .contains("in the environment");
  }

  @Test
  void saysThatTheDatabaseHasToBeMade() throws Exception {
    var url = TestPostgres.running().access().url();
    environment.put("ROWAN_DATABASE_URL", url + "_missing");
    assertThat(serve().err()).contains("no such database").contains("docs/operations.md");
  }

  @Test
  void refusesOneAccountForBothUses() throws Exception {
    environment.put("ROWAN_DATABASE_USER", "rowan_owner");
    assertThat(serve().err()).contains("are the same account");
  }

  @Test
  void refusesAnOwnerThatMayNotMigrate() throws Exception {
    var access = TestPostgres.running().access();
    use(new DatabaseAccess(access.url(), access.owner(), access.application()));
    assertThat(serve().err()).contains("rowan_app may not make Rowan's schemas and roles");
  }

  @Test
  void refusesAnApplicationAccountThatRowLevelSecurityWouldNotHold() throws Exception {
    var access = TestPostgres.running().access();
    var mighty = new DatabaseAccess.Login("mighty", "mighty");
    asSuperuser("create role mighty login noinherit bypassrls password 'mighty'");
    try {
      use(new DatabaseAccess(access.url(), mighty, access.owner()));
      assertThat(serve().err()).contains("mighty can do more than the application may");
    } finally {
      asSuperuser("drop role mighty");
    }
  }

  @Test
  void refusesADatabaseThatANewerRowanHasChanged() throws Exception {
    var access = TestPostgres.running().anotherDatabase("of_a_newer_rowan");
    Flyway.configure()
        .dataSource(access.url(), access.owner().user(), access.owner().password())
        .locations("classpath:rowan/launch/later")
        .load()
        .migrate();
    use(access);
    assertThat(serve().err()).contains("belongs to a newer Rowan").contains("9999");
  }

  @Test
  void asksForAPassphraseThatIsLongEnough() throws Exception {
    environment.remove("ROWAN_KEYSET_PASSPHRASE");
    assertThat(serve().err()).contains("ROWAN_KEYSET_PASSPHRASE is not set");
    environment.put("ROWAN_KEYSET_PASSPHRASE", "larch");
    assertThat(serve().err()).contains("ROWAN_KEYSET_PASSPHRASE is too short");
  }

  @Test
  void saysThatTheTransitEngineCannotBeReached() throws Exception {
    try (var nobody = new NobodyThere()) {
      environment.put("ROWAN_TRANSIT_ADDRESS", "http://" + nobody.address());
      environment.put("ROWAN_TRANSIT_KEY", "rowan");
      environment.put("ROWAN_TRANSIT_TOKEN", "token");
      assertThat(serve().err()).contains("the vault's key file could not be encrypted");
    }
  }

  @Test
  void asksForTheFullNameOfAKeyOfAwsKms() throws Exception {
    environment.remove("ROWAN_KEYSET_PASSPHRASE");
    environment.put("ROWAN_KMS_KEY", "alias/rowan");
    assertThat(serve().err()).contains("ROWAN_KMS_KEY is not the ARN of a key");
  }

  @Test
  void refusesTwoKeysOfOthersForOneFile() throws Exception {
    environment.put("ROWAN_TRANSIT_ADDRESS", "https://vault.example:8200");
    environment.put("ROWAN_TRANSIT_KEY", "rowan");
    environment.put("ROWAN_TRANSIT_TOKEN", "token");
    environment.put("ROWAN_KMS_KEY", "arn:aws:kms:eu-west-2:111122223333:key/rowan");
    assertThat(serve().err()).contains("ROWAN_TRANSIT_ADDRESS and ROWAN_KMS_KEY are both set");
  }

  @Test
  void refusesAFileThatHoldsNoKey() throws Exception {
    var file = Files.writeString(home.resolve("not-a-key"), "{}");
    environment.put("ROWAN_KEYSET", file.toString());
    assertThat(serve().err()).contains("ROWAN_KEYSET").contains("not a keyset");
    environment.put("ROWAN_KEYSET", home.resolve("nowhere/key").toString());
    assertThat(serve().err()).contains("ROWAN_KEYSET");
  }

  @Test
  void refusesAnotherKeyFileThanTheDatabases() throws Exception {
    use(TestPostgres.running().anotherDatabase("of_another_key"));
    environment.put("ROWAN_KEYSET", home.resolve("first").toString());
    serveUntilReady();
    environment.put("ROWAN_KEYSET", home.resolve("second").toString());
    assertThat(serve().err()).contains("another key file").contains("ROWAN_KEYSET");
    environment.put("ROWAN_KEYSET", home.resolve("first").toString());
    environment.put("ROWAN_KEYSET_PASSPHRASE", "larch bell otter loud");
    assertThat(serve().err())
        .contains("not a keyset that this passphrase opens")
        .doesNotContain("larch");
  }

  private void serveUntilReady() throws Exception {
    var serving = RealJvm.start(Rowan.class, environment, home.resolve("err"), "serve");
    try (var said = serving.inputReader()) {
      assertThat(said.lines().anyMatch(line -> line.startsWith("Rowan is ready"))).isTrue();
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("ROWAN_PORT", Integer.toString(taken.getLocalPort()));
      assertThat(serve().err())
          .contains("Port " + taken.getLocalPort() + " is in use")
          .contains("choose another");
      assertThat(refused("demo", "--port", Integer.toString(taken.getLocalPort())).err())
          .contains("is in use");
    }
  }

  @Test
  void refusesAnAddressThatThisMachineHasNot() throws Exception {
    environment.put("ROWAN_ADDRESS", "192.0.2.1");
    assertThat(serve().err()).contains("no address 192.0.2.1").contains("ROWAN_ADDRESS");
  }

  @Test
  void refusesTheDemoProfileOutsideTheDemo() throws Exception {
    environment.put("SPRING_PROFILES_ACTIVE", "demo");
    assertThat(serve().err()).contains("lets anyone sign in as anyone");
  }

  @Test
  void saysWhereTheOtherRowanRuns() throws Exception {
    var first = new Home(home, null);
    first.make();
    try (var held = first.lock("http://localhost:8123/")) {
      assertThat(held).isNotNull();
      assertThat(refused("demo", "--port=0").err())
          .contains("already runs")
          .contains("http://localhost:8123/");
    }
  }

  @Test
  void refusesAWordItDoesNotKnow() throws Exception {
    assertThat(refused("demo", "--frehs").err()).contains("'--frehs' is not known here");
    assertThat(refused("demo", "--port", "http").err()).contains("'http' is no port");
    assertThat(refused("dmeo").err()).contains("./rowan help");
  }

  private Ended serve() throws IOException, InterruptedException {
    return refused("serve");
  }

  private Ended refused(String... arguments) throws IOException, InterruptedException {
    var ended = RealJvm.run(Rowan.class, environment, arguments);
    assertThat(ended.err()).startsWith("rowan: ").hasLineCount(1);
    assertThat(ended.out()).doesNotContain("\tat ");
    assertThat(ended.exit()).isEqualTo(2);
    return ended;
  }

  private static void asSuperuser(String sql) throws SQLException {
    try (var superuser = TestPostgres.running().asSuperuser();
        var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
