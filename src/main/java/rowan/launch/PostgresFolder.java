package rowan.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** One PostgreSQL data folder and the server that may run on it. */
final class PostgresFolder {

  /** What a new database needs, with room to work: a new folder is about 60 MB. */
  private static final long ROOM_NEEDED = 300L << 20;

  private static final int LINES_OF_LOG = 20;

  private final Path folder;
  private final Path data;
  private final Path log;
  private final Path programs;
  private final ServerAccount account;

  PostgresFolder(Path folder, Path programs, ServerAccount account) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.log = folder.resolve("postgres.log");
    this.programs = programs;
    this.account = account;
    account.makeFolder(folder);
  }

  boolean holdsDatabase() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /** Makes the data folder, all or nothing: a start that is cut off leaves none. */
  void make(Passwords passwords) throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() < ROOM_NEEDED) {
      throw new CannotStart(
          "The disk that holds " + folder + " is full: free at least 300 MB and start again.");
    }
    var fresh = folder.resolve("data.new");
    PostgresBinaries.deleteAll(fresh);
    var secret = folder.resolve("password.new");
    Files.deleteIfExists(secret);
    Files.writeString(secret, passwords.superuser());
    account.give(secret);
    try {
      var ran =
          account.run(
              folder,
              List.of(
                  programs.resolve("bin/initdb").toString(),
                  "--pgdata=" + fresh,
                  "--username=postgres",
                  "--auth=scram-sha-256",
                  "--pwfile=" + secret,
                  "--encoding=UTF8",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--locale=C"));
      if (ran.exit() != 0) {
        throw Failures.ofPostgres("The database could not be made", ran.output());
      }
    } finally {
      Files.deleteIfExists(secret);
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Refuses a data folder that another major version of PostgreSQL made. */
  void refuseAnotherVersion() throws IOException {
    var made = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!made.equals(Integer.toString(PostgresBinaries.MAJOR))) {
      throw new CannotStart(
          "The database in %s was made by PostgreSQL %s and this Rowan brings %d: use the Rowan that made it, or start over with ./rowan demo --fresh."
              .formatted(folder, made, PostgresBinaries.MAJOR));
    }
  }

  /** Starts the server; it stays when whoever started it gets Ctrl-C, to be stopped in order. */
  ServerAccount.Ran start(int port, String flags) {
    return account.run(
        folder,
        List.of(
            programs.resolve("bin/pg_ctl").toString(),
            "start",
            "--wait",
            "--timeout=60",
            "--pgdata=" + data,
            "--log=" + log,
            "--options=-p "
                + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c jit=off"
                + " -c max_connections=64 -c timezone=UTC -c log_timezone=UTC"
                + flags));
  }

  CannotStart whyNotStarted(ServerAccount.Ran ran) {
    return Failures.ofPostgres(
        "The database in " + folder + " did not start", ran.output() + "\n" + endOfLog());
  }

  String endOfLog() {
    if (!Files.exists(log)) {
      return "";
    }
    try (Stream<String> lines = Files.lines(log)) {
      var all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - LINES_OF_LOG), all.size()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Stops a server that a killed Rowan left running, and clears the mark of one that was killed
   * itself: its number may since have been given to a process that is no PostgreSQL.
   */
  void stopWhatWasLeft() throws IOException {
    var mark = data.resolve("postmaster.pid");
    if (!Files.exists(mark)) {
      return;
    }
    var first = Files.readAllLines(mark).stream().findFirst().orElse("").strip();
    if (first.matches("\\d{1,10}") && isPostgres(Long.parseLong(first))) {
      stop();
    } else {
      Files.deleteIfExists(mark);
    }
  }

  private static boolean isPostgres(long number) {
    return ProcessHandle.of(number)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("/postgres"))
        .isPresent();
  }

  /** Stops the server and waits; at once where it takes too long to stop in order. */
  void stop() {
    if (stop("fast").exit() != 0) {
      stop("immediate");
    }
  }

  private ServerAccount.Ran stop(String mode) {
    return account.run(
        folder,
        List.of(
            programs.resolve("bin/pg_ctl").toString(),
            "stop",
            "--wait",
            "--timeout=30",
            "--mode=" + mode,
            "--pgdata=" + data));
  }
}
