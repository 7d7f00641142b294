package rowan.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rowan.launch.embedded.CannotStart;

/** What may follow {@code demo} and {@code serve}. */
record Options(boolean fresh, OptionalInt port) {

  static final int HIGHEST_PORT = 65535;

  /**
   * Reads the words after a command.
   *
   * @throws CannotStart for a word that the command does not know
   */
  static Options read(String command, List<String> words, boolean mayBeFresh) {
    boolean fresh = false;
    var port = OptionalInt.empty();
    var left = new ArrayList<>(words);
    while (!left.isEmpty()) {
      var word = left.removeFirst();
      if (word.equals("--fresh") && mayBeFresh) {
        fresh = true;
      } else if (word.startsWith("--port=")) {
        port = OptionalInt.of(port(word.substring("--port=".length())));
      } else if (word.equals("--port")) {
        port = OptionalInt.of(port(left.isEmpty() ? "" : left.removeFirst()));
      } else {
        throw new CannotStart(
            "'%s' is not known here: ./rowan %s --help lists what is.".formatted(word, command));
      }
    }
    return new Options(fresh, port);
  }

  /** A port number as somebody wrote it; 0 stands for any that is free. */
  static int port(String written) {
    if (written.matches("\\d{1,5}") && Integer.parseInt(written) <= HIGHEST_PORT) {
      return Integer.parseInt(written);
    }
    throw new CannotStart(
        "'" + written + "' is no port: give a number from 0 to " + HIGHEST_PORT + ".");
  }
}
