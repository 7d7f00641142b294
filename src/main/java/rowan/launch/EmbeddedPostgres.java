package rowan.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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

  private static final int ATTEMPTS = 5;

  private final PostgresFolder folder;
  private final Passwords passwords;
  private final int port;

  private EmbeddedPostgres(PostgresFolder folder, Passwords passwords, int port) {
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
    try {
      return begin(home, programs, durability);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException("the new database could not be set up", failure);
    }
  }

  private static EmbeddedPostgres begin(Path home, Path programs, Durability durability)
      throws IOException, SQLException {
    var account = new ServerAccount();
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
    var folder = new PostgresFolder(home.resolve("postgres"), unpacked, account);
    folder.stopWhatWasLeft();
    var secrets = home.resolve("passwords");
    if (!folder.holdsDatabase()) {
      folder.make(Passwords.make(secrets));
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
    int port = startOnFreePort(folder, durability);
    var started = new EmbeddedPostgres(folder, passwords, port);
    try (var superuser = started.asSuperuser()) {
      PostgresRoles.make(superuser, passwords);
    } catch (SQLException | RuntimeException failure) {
      started.close();
      throw failure;
    }
    return started;
  }

  private static int startOnFreePort(PostgresFolder folder, Durability durability)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      var ran = folder.start(port, durability.flags);
      if (ran.exit() == 0) {
        return port;
      }
      // Between asking for a free port and taking it, somebody else may have taken it.
      if (attempt == ATTEMPTS || !folder.endOfLog().contains("could not bind")) {
        throw folder.whyNotStarted(ran);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
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
    return new DatabaseAccess(
        url(database),
        new DatabaseAccess.Login(PostgresRoles.APPLICATION, passwords.application()),
        new DatabaseAccess.Login(PostgresRoles.OWNER, passwords.owner()));
  }

  /** A connection that may do anything, for setting up and for looking from outside. */
  public Connection asSuperuser() throws SQLException {
    return DriverManager.getConnection(url("postgres"), "postgres", passwords.superuser());
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Stops the server, and waits until it has. */
  @Override
  public void close() {
    folder.stop();
  }
}
