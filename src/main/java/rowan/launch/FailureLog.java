package rowan.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps the whole trace of a failed start in a file, since the terminal shows one sentence. */
final class FailureLog {

  private @Nullable Path file;

  void writeTo(Path file) {
    this.file = file;
  }

  /** Writes the trace, and says where it is. */
  String keep(Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    if (file == null) {
      return System.lineSeparator() + trace;
    }
    try {
      Files.writeString(
          file, trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException notWritable) {
      return ""; // a full disk, perhaps the very reason of the failure
    }
    return " The details are in " + file + ".";
  }
}
