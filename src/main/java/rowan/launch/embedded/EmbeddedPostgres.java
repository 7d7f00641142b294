package rowan.launch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL of Rowan's own: unpacked, set up and started in one folder, listening on this
 * machine's loopback address only, on a port that was free, with a random password for each role.
 *
 * <p>Within the folder {@code postgres/} is the server's (its data and its log) and {@code
 * passwords} is readable by whoever started Rowan and by nobody else.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** Whether what is written must outlive a power cut. */
  public enum Durability {
    KEPT(""),
    THROWN_AWAY(" -c fsync=off -c synchronous_commit=off -c full_page_writes=off");

    private final String flags;

    Durability(String flags) {
      this.flags = flags;
    }
  }

  private static final String SERVERS_FOLDER = "postgres";
  private static final String PASSWORDS = "passwords";
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final PostgresFolder folder;
  private final Passwords passwords;
  private final int port;
  private final Durability durability;
  private volatile boolean closing;
  private volatile CompletableFuture<Void> watched = CompletableFuture.completedFuture(null);

  private EmbeddedPostgres(
      PostgresFolder folder, Passwords passwords, int port, Durability durability) {
    this.durability = durability;
    this.folder = folder;
    this.passwords = passwords;
    this.port = port;
  }

  /**
   * Starts the database of a folder, making it first where there is none.
   *
   * @param home Rowan's folder, made where it is missing
   * @param programs where the programs are or will be unpacked, which may be shared
   * @throws CannotStart with a sentence for the person at the terminal
   */
  public static EmbeddedPostgres start(Path home, Path programs, Durability durability) {
    return start(home, programs, durability, LOG::warn);
  }

  /**
   * As {@link #start(Path, Path, Durability)}.
   *
   * @param told what happens to the server later on, in a sentence
   */
  public static EmbeddedPostgres start(
      Path home, Path programs, Durability durability, Consumer<String> told) {
    try {
      var started = begin(home, programs, durability);
      started.watch(told);
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException("the new database could not be set up", failure);
    }
  }

  private static EmbeddedPostgres begin(Path home, Path programs, Durability durability)
      throws IOException, SQLException {
    var account = ServerAccount.of(home.resolve(SERVERS_FOLDER));
    Files.createDirectories(home);
    Files.setPosixFilePermissions(
        home, PosixFilePermissions.fromString(account.permissionsOfHome()));
    if (!account.mayEnter(home)) {
      throw new CannotStart(
          "PostgreSQL does not run as root and no other account may enter "
              + home
              + ": set ROWAN_HOME to a folder that others may enter, such as /var/lib/rowan.");
    }
    var unpacked = PostgresBinaries.unpackInto(programs);
    var folder = new PostgresFolder(home.resolve(SERVERS_FOLDER), unpacked, account);
    folder.stopWhatWasLeft();
    var secrets = home.resolve(PASSWORDS);
    if (!folder.holdsDatabase()) {
      folder.make(Passwords.make(secrets), durability == Durability.KEPT);
    }
    folder.refuseAnotherVersion();
    if (!Files.isReadable(secrets)) {
      throw new CannotStart(
          "The passwords of the database in "
              + home
              + " are gone: put the file 'passwords' back, or start over with"
              + " ./rowan demo --fresh.");
    }
    var passwords = Passwords.read(secrets);
    folder.shortenLog();
    int port = folder.startOnFreePort(durability.flags);
    var started = new EmbeddedPostgres(folder, passwords, port, durability);
    try (var superuser = started.asSuperuser()) {
      PostgresRoles.make(superuser, passwords);
    } catch (SQLException | RuntimeException failure) {
      started.close();
      throw failure;
    }
    return started;
  }

  /** How to reach the server that another process runs in a folder. */
  public static DatabaseAccess running(Path home) {
    try {
      var port = PostgresFolder.portOf(home.resolve(SERVERS_FOLDER));
      return access(Passwords.read(home.resolve(PASSWORDS)), port, PostgresRoles.DATABASE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Throws away the database of a folder, stopping a server that still runs on it. */
  public static void throwAway(Path home, Path programs) throws IOException {
    var data = home.resolve(SERVERS_FOLDER);
    if (Files.isDirectory(data)) {
      var unpacked = PostgresBinaries.unpackInto(programs);
      new PostgresFolder(data, unpacked, ServerAccount.of(data)).stopWhatWasLeft();
      FileSystemUtils.deleteRecursively(data);
    }
    Files.deleteIfExists(home.resolve(PASSWORDS));
  }

  /** Whether the account that the server runs as may enter a folder, and every one above it. */
  public static boolean mayRunIn(Path folder) {
    return ServerAccount.of(folder.resolve(SERVERS_FOLDER)).mayEnter(folder);
  }

  /** Starts a server that was killed again, on the same port, so that the application goes on. */
  private void watch(Consumer<String> told) {
    folder.server().ifPresent(server -> watched = server.onExit().thenRun(() -> ended(told)));
  }

  private void ended(Consumer<String> told) {
    if (!closing) {
      startAgain(told);
    }
  }

  private void startAgain(Consumer<String> told) {
    try {
      var failure = folder.start(port, durability.flags);
      told.accept(
          failure
              .map(said -> "PostgreSQL was stopped by something else and can't go on: " + said)
              .orElse("PostgreSQL was stopped by something else; it runs again."));
      watch(told);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How the application reaches its database. */
  public DatabaseAccess access() {
    return access(PostgresRoles.DATABASE);
  }

  /** Makes another empty database with the same two roles, for a test that needs one alone. */
  public DatabaseAccess anotherDatabase(String name) throws SQLException {
    try (var superuser = asSuperuser()) {
      PostgresRoles.makeDatabase(superuser, name);
    }
    return access(name);
  }

  private DatabaseAccess access(String database) {
    return access(passwords, port, database);
  }

  private static DatabaseAccess access(Passwords passwords, int port, String database) {
    return new DatabaseAccess(
        url(port, database),
        new DatabaseAccess.Login(DatabaseAccess.APPLICATION, passwords.application()),
        new DatabaseAccess.Login(DatabaseAccess.OWNER, passwords.owner()));
  }

  /** A connection that may do anything, for setting up and for looking from outside. */
  public Connection asSuperuser() throws SQLException {
    return DriverManager.getConnection(url(port, "postgres"), "postgres", passwords.superuser());
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Stops the server, and waits until it has. */
  @Override
  public void close() {
    closing = true;
    watched.cancel(false);
    folder.stop();
  }
}
