package rowan.commissioning.decisions.reading;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.text.DocumentText;

/**
 * {@code rowan decision read FILE [--json]}: reads a decision and shows what it proposes. Starts no
 * framework and no database. Exit code 0 when it was read, 2 when not, with one sentence on the
 * error stream.
 */
public final class ReadDecisionCommand {

  private static final int DONE = 0;
  private static final int REFUSED = 2;
  private static final String HELP =
      """
      Reads a council's decision and proposes mandates from its words.

      Usage: rowan decision read FILE [--json]

        FILE     the decision as published: plain text, HTML, PDF or DOCX; - for standard input
        --json   write JSON instead of text
        --help   show this

      Exit code 0 when it was read, 2 when it could not be, with the reason on standard error.
      """;

  /** What the arguments ask for. */
  private record Request(
      @Nullable String file, boolean json, boolean help, @Nullable String fault) {}

  /** Runs the command with the arguments after {@code decision read}. */
  public int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    var request = request(args);
    if (request.help()) {
      out.print(HELP);
      out.flush();
      return DONE;
    }
    var file = request.file();
    if (request.fault() != null || file == null) {
      return refuse(
          err,
          request.fault() == null
              ? "Name the file to read, or - for standard input."
              : request.fault());
    }
    try {
      return read(file, request.json(), in, out, err);
    } catch (NoSuchFileException missing) {
      return refuse(err, "There is no file '%s': check the name.".formatted(file));
    } catch (IOException | InvalidPathException unreadable) {
      return refuse(
          err, "'%s' could not be opened: check that it is a file you may read.".formatted(file));
    }
  }

  private static Request request(String[] args) {
    String file = null;
    boolean json = false;
    for (var arg : args) {
      if (arg.equals("--help") || arg.equals("-h")) {
        return new Request(null, json, true, null);
      } else if (arg.equals("--json")) {
        json = true;
      } else if (arg.startsWith("-") && !arg.equals("-")) {
        return new Request(
            null,
            json,
            false,
            "There is no option '%s': see rowan decision read --help.".formatted(arg));
      } else if (file != null) {
        return new Request(null, json, false, "Give one file at a time.");
      } else {
        file = arg;
      }
    }
    return new Request(file, json, false, null);
  }

  private static int read(
      String file, boolean json, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    var content =
        file.equals("-") ? in.readNBytes(DocumentText.MOST_BYTES + 1) : contentOf(Path.of(file));
    Quiet.about(content);
    var name = file.equals("-") ? "" : Path.of(file).getFileName() + "";
    return switch (new DecisionReader().read(content, name)) {
      case ReadingResult.Done(var reading) -> {
        var shown = json ? ReadingJson.of(reading) : ReadingOnPaper.of(reading, hasColours(out));
        out.write(shown.getBytes(json ? StandardCharsets.UTF_8 : out.charset()));
        out.flush();
        yield DONE;
      }
      case ReadingResult.Refused(var refusal) -> refuse(err, refusal.sentence());
    };
  }

  /** Reads no more than it takes to see that a file is too large. */
  private static byte[] contentOf(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("a folder");
    }
    try (var content = Files.newInputStream(file)) {
      return content.readNBytes(DocumentText.MOST_BYTES + 1);
    }
  }

  /** Colour is for people at a terminal who have not declined it. */
  private static boolean hasColours(PrintStream out) {
    return out.equals(System.out)
        && Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
        && System.getenv("NO_COLOR") == null
        && !"dumb".equals(System.getenv("TERM"));
  }

  private static int refuse(PrintStream err, String sentence) {
    err.println(sentence);
    err.flush();
    return REFUSED;
  }
}
