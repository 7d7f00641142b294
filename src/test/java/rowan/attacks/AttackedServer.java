package rowan.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import rowan.launch.embedded.DatabaseAccess;
import rowan.testing.HttpVisitor;

/**
 * The application in a process of its own, so that it can be killed; it comes back with the same
 * council, people and sessions.
 */
public final class AttackedServer {

  /** How many lines of a trace tell enough. */
  private static final int TRACE = 8;

  private final Process process;
  private final Start start;
  private final Team team;
  private final List<String> told;

  private AttackedServer(Process process, Start start, Team team, List<String> told) {
    this.process = process;
    this.start = start;
    this.team = team;
    this.told = told;
  }

  /** Who is in the council, told from one start to the next. */
  public record Team(int port, String slug, String referrer, String idva, String caseId) {

    static Team read(String line) {
      var words = line.split(" ", -1);
      return new Team(Integer.parseInt(words[1]), words[2], words[3], words[4], words[5]);
    }

    String written() {
      return AttackedMain.READY
          + String.join(" ", String.valueOf(port), slug, referrer, idva, caseId);
    }

    /** The same, at another server. */
    Team at(int otherPort) {
      return new Team(otherPort, slug, referrer, idva, caseId);
    }

    public HttpVisitor visitor() {
      return HttpVisitor.at(URI.create("http://" + host()));
    }

    public String host() {
      return slug + ".localhost:" + port;
    }
  }

  /**
   * How it is started.
   *
   * @param folder its own, for its key file and its log
   */
  public record Start(DatabaseAccess access, Path folder, QuickJvm jvm) {

    /** On that database, which is migrated if it is new. */
    public static Start on(DatabaseAccess access, Path folder)
        throws IOException, InterruptedException {
      return new Start(
          access, folder, QuickJvm.ready(making -> new Start(access, folder, making).train()));
    }

    private Process begun(int port, String... arguments) {
      var environment = new HashMap<String, String>();
      access.asSettings().forEach((name, value) -> environment.put(name, value.toString()));
      environment.put("ROWAN_PORT", String.valueOf(port));
      environment.put("ROWAN_KEYSET", folder.resolve("keyset.json").toString());
      environment.put("LOGGING_FILE_NAME", log().toString());
      environment.put("LOGGING_LOGBACK_ROLLINGPOLICY_MAX_FILE_SIZE", "4GB"); // so that all is read
      return jvm.start(AttackedMain.class, environment, errors(), arguments);
    }

    private Path log() {
      return folder.resolve("server.log");
    }

    private Path errors() {
      return folder.resolve("server.err");
    }

    private String said() {
      try {
        return (Files.exists(log()) ? Files.readString(log()) : "") + Files.readString(errors());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    /** Ends once it has started, having noted what a start needs. */
    private void train() throws IOException, InterruptedException {
      var training = begun(0, AttackedMain.TRAIN);
      training.getInputStream().readAllBytes();
      if (training.waitFor() != 0) {
        throw new AssertionError("no cache was made: " + said());
      }
    }
  }

  /** Starts it for the first time: a council is founded. */
  static AttackedServer first(Start start) {
    return start(start, 0);
  }

  /** Starts it with the council of the demonstration. */
  public static AttackedServer inMidStory(Start start) {
    return start(start, 0, AttackedMain.STORY);
  }

  /** Starts it with a council that has a refuge of so many spaces, and searches for one. */
  static AttackedServer withARefuge(Start start, int spaces, int searches) {
    return start(start, 0, AttackedMain.REFUGE, String.valueOf(spaces), String.valueOf(searches));
  }

  /** Starts another one beside it, with the same council. */
  AttackedServer beside() {
    return start(start, 0, team.written());
  }

  /** Starts it again on the same port, after it was killed. */
  AttackedServer again() {
    return start(start, team.port(), team.written());
  }

  private static AttackedServer start(Start start, int port, String... arguments) {
    var process = start.begun(port, arguments);
    try {
      var told = new ArrayList<String>();
      var said = process.inputReader();
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(AttackedMain.READY)) {
          Thread.ofVirtual().start(() -> said.lines().forEach(more -> {})); // lest it waits for us
          return new AttackedServer(process, start, Team.read(line), told);
        }
        told.add(line);
      }
      throw new AssertionError("did not start: " + start.said());
    } catch (IOException failure) {
      process.destroyForcibly();
      throw new UncheckedIOException(failure);
    }
  }

  public Team team() {
    return team;
  }

  /** The routes and people that it has, each in a line that begins with one of these words. */
  public List<String> told() {
    return List.copyOf(told);
  }

  /** What followed that word in the lines that it told. */
  List<String> told(String word) {
    return told.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .toList();
  }

  /** What it has logged, over all its lives. */
  public String said() {
    return start.said();
  }

  /** What it has logged as broken, each with the beginning of its trace. */
  public List<String> errors() {
    var lines = said().lines().toList();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains(" ERROR ") || lines.get(i).contains("OutOfMemory"))
        .mapToObj(i -> String.join("\n", lines.subList(i, Math.min(lines.size(), i + TRACE))))
        .toList();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it as the kernel does, {@code kill -9}. */
  public void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
