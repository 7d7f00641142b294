package rowan.launch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowan.launch.RealJvm;
import rowan.launch.embedded.EmbeddedPostgres.Durability;
import rowan.testing.TestPostgres;

class LifeOfAServerTests {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path temporary;
  private Path home = Path.of("");

  /** Starts a server in the folder that it is given, and is then killed. */
  static final class StartsAndWaits {

    private StartsAndWaits() {}

    public static void main(String[] arguments) throws InterruptedException {
      start(Path.of(arguments[0]), Path.of(arguments[1]));
      System.out.println("started");
      Thread.currentThread().join();
    }

    private static EmbeddedPostgres start(Path home, Path programs) {
      return EmbeddedPostgres.start(home, programs, Durability.THROWN_AWAY);
    }
  }

  @BeforeEach
  void aFolderThatTheServersAccountMayEnter() throws IOException {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    home = temporary.resolve("home of a server");
  }

  @Test
  void keepsWhatWasWritten() throws Exception {
    try (var first = start()) {
      execute(first, "create table kept (id int)");
    }
    try (var second = start()) {
      execute(second, "insert into kept values (1)");
    }
  }

  @Test
  void listensOnThisMachineOnlyAndAsksEveryoneForAPassword() throws Exception {
    try (var server = start()) {
      assertThat(one(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(one(server, "show unix_socket_directories")).isEmpty();
      assertThat(one(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
    }
  }

  @Test
  void runsAgainAfterTheServerWasKilled() throws Exception {
    var told = new LinkedBlockingQueue<String>();
    try (var server =
        EmbeddedPostgres.start(home, TestPostgres.programs(), Durability.KEPT, told::add)) {
      execute(server, "create table kept (id int)");
      kill(server);
      assertThat(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("runs again");
      execute(server, "insert into kept values (1)");
    }
  }

  @Test
  void takesOverFromARowanThatWasKilled() throws Exception {
    var err = temporary.resolve("err");
    var killed =
        RealJvm.start(
            StartsAndWaits.class,
            Map.of(),
            err,
            home.toString(),
            TestPostgres.programs().toString());
    try (var said = killed.inputReader()) {
      assertThat(said.readLine()).as(Files.readString(err)).isEqualTo("started");
    } finally {
      killed.destroyForcibly();
      killed.waitFor();
    }
    assertThat(mark()).exists();
    try (var server = start()) {
      assertThat(one(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void startsWhereTheNumberOfAKilledServerNowBelongsToAnotherProcess() throws Exception {
    try (var first = start()) {
      assertThat(one(first, "select 1")).isEqualTo("1");
    }
    Files.writeString(mark(), ProcessHandle.current().pid() + "\n");
    try (var second = start()) {
      assertThat(one(second, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws Exception {
    start().close();
    Files.writeString(home.resolve("postgres/data/PG_VERSION"), "19\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("made by PostgreSQL 19")
        .hasMessageContaining("--fresh");
  }

  @Test
  void saysThatThePasswordsAreGone() throws Exception {
    start().close();
    Files.delete(home.resolve("passwords"));
    assertThatThrownBy(this::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("passwords");
  }

  @Test
  void startsOverWhenItsDataIsThrownAway() throws Exception {
    try (var first = start()) {
      execute(first, "create table gone (id int)");
    }
    EmbeddedPostgres.throwAway(home, TestPostgres.programs());
    try (var second = start()) {
      assertThat(one(second, "select to_regclass('gone')")).isNull();
    }
  }

  private EmbeddedPostgres start() {
    return StartsAndWaits.start(home, TestPostgres.programs());
  }

  private Path mark() {
    return home.resolve("postgres/data/postmaster.pid");
  }

  private void kill(EmbeddedPostgres server) throws IOException, SQLException {
    assertThat(one(server, "select 1")).isEqualTo("1");
    var number = Long.parseLong(Files.readAllLines(mark()).getFirst().strip());
    ProcessHandle.of(number).orElseThrow().destroyForcibly();
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                server.access().url(),
                server.access().owner().user(),
                server.access().owner().password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(EmbeddedPostgres server, String sql) throws SQLException {
    try (var connection = server.asSuperuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
