package rowan.launch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL data folder and the server that may run on it. */
final class PostgresFolder {

  /** What a new database needs, with room to work: a new folder is about 60 MB. */
  private static final long ROOM_NEEDED = 300L << 20;

  private static final long LARGEST_LOG = 10L << 20;

  /**
   * What PostgreSQL gives its log of changes by itself: less memory is no reason for less of it.
   */
  private static final int LEAST_LOG_MEGABYTES = 1024;

  private static final int ATTEMPTS = 5;

  /** How often a start is tried while an earlier server's processes end: for ten seconds. */
  private static final int PATIENCE = 50;

  /** The file that a server keeps while it runs, its process number first. */
  private static final String MARK = "postmaster.pid";

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
  void make(Passwords passwords, boolean kept) throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() < ROOM_NEEDED) {
      throw new CannotStart(
          "The disk that holds " + folder + " is full: free at least 300 MB and start again.");
    }
    var fresh = folder.resolve("data.new");
    FileSystemUtils.deleteRecursively(fresh);
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
                  "--locale=C",
                  kept ? "--data-checksums" : "--no-sync"));
      if (ran.exit() != 0) {
        throw because("The database could not be made", ran.output());
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

  /**
   * Starts the server, on a port that is free. It stays when whoever started it gets Ctrl-C, to be
   * stopped in order.
   *
   * @return the port
   */
  int startOnFreePort(String flags) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      var failure = start(port, flags);
      if (failure.isEmpty()) {
        return port;
      }
      // Between asking for a free port and taking it, somebody else may have taken it.
      if (attempt == ATTEMPTS || !failure.get().contains("could not bind")) {
        throw because("The database in " + folder + " did not start", failure.get());
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * Starts the server on a port, giving the processes of one that was killed time to end.
   *
   * @return why it did not start, or nothing
   */
  Optional<String> start(int port, String flags) throws IOException {
    for (int attempt = 1; ; attempt++) {
      long before = Files.exists(log) ? Files.size(log) : 0;
      var ran = pgCtl("start", "--timeout=60", "--log=" + log, "--options=" + options(port, flags));
      if (ran.exit() == 0) {
        return Optional.empty();
      }
      var said = ran.output() + "\n" + logFrom(before);
      if (attempt == PATIENCE || !said.contains("pre-existing shared memory block")) {
        return Optional.of(said);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(200));
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start was interrupted.", interruption);
    }
  }

  private static String options(int port, String flags) {
    return "-p "
        + port
        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c jit=off"
        + " -c max_connections=64 -c timezone=UTC -c log_timezone=UTC"
        + buffers()
        + flags;
  }

  /**
   * As PostgreSQL has it, which is little, unless the bench asks for as much as a server's has.
   * With more memory goes more room for its log of changes: after each checkpoint it writes whole
   * pages there once more, and a busy council would bring one about every few seconds.
   */
  private static String buffers() {
    var megabytes = Integer.getInteger("rowan.postgres.buffers");
    return megabytes == null
        ? ""
        : " -c shared_buffers=%dMB -c max_wal_size=%dMB"
            .formatted(megabytes, Math.max(LEAST_LOG_MEGABYTES, megabytes));
  }

  /** From what PostgreSQL's own programs printed. */
  private static CannotStart because(String what, String printed) {
    if (printed.toLowerCase(Locale.ROOT).contains("no space left on device")) {
      return new CannotStart(what + " because the disk is full: free some space and start again.");
    }
    var reason =
        printed
            .lines()
            .filter(line -> line.contains("FATAL:") || line.contains("error:"))
            .reduce((first, second) -> second)
            .orElse(printed.lines().reduce((first, second) -> second).orElse("no reason given"));
    return new CannotStart(what + ": " + reason.strip());
  }

  private String logFrom(long start) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (var bytes = Files.newInputStream(log)) {
      bytes.skipNBytes(start);
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A log that has grown large is begun again. */
  void shortenLog() throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
      Files.delete(log);
    }
  }

  /**
   * Stops a server that a killed Rowan left running. The mark of a server that was killed itself is
   * left for PostgreSQL to judge, but for one case that it can't: the number in it has since been
   * given to a process that is no server of ours.
   */
  void stopWhatWasLeft() throws IOException {
    if (server().isPresent()) {
      stop();
    } else if (marked().isPresent()) {
      Files.deleteIfExists(data.resolve(MARK));
    }
  }

  /** The port of the server that runs on a folder, from the fourth line of its mark. */
  static int portOf(Path folder) throws IOException {
    return Integer.parseInt(
        Files.readAllLines(folder.resolve("data").resolve(MARK)).get(3).strip());
  }

  private static String firstLine(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      return String.valueOf(reader.readLine()).strip();
    } catch (NoSuchFileException none) {
      return "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The server that runs on the data, if one does. */
  Optional<ProcessHandle> server() {
    return marked()
        .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
  }

  /** The process, of whatever kind, that has the number in the mark. */
  private Optional<ProcessHandle> marked() {
    var number = firstLine(data.resolve(MARK));
    return number.matches("\\d{1,10}")
        ? ProcessHandle.of(Long.parseLong(number))
        : Optional.empty();
  }

  /** Stops the server and waits; at once where it takes too long to stop in order. */
  void stop() {
    if (pgCtl("stop", "--timeout=30", "--mode=fast").exit() != 0) {
      pgCtl("stop", "--timeout=30", "--mode=immediate");
    }
  }

  private ServerAccount.Ran pgCtl(String what, String... more) {
    var command = new ArrayList<String>();
    command.add(programs.resolve("bin/pg_ctl").toString());
    command.addAll(List.of(what, "--wait", "--pgdata=" + data));
    command.addAll(List.of(more));
    return account.run(folder, command);
  }
}
