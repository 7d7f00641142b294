package rowan.foundation.audit.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A file outside, to which every head is appended with the leaves that it added. Several copies of
 * the application may append to one: each locks the file, and reads what the others appended first.
 */
final class Witness {

  private final Path file;
  private final Map<UUID, SignedHead> last = new HashMap<>();
  private long readTo;

  Witness(Path file) {
    this.file = file;
  }

  /**
   * Appends lines after what is there.
   *
   * @param more gives, for the last head that the file has of the council, the lines that follow
   * @return whether there were any
   */
  synchronized boolean append(
      UUID authority, Function<Optional<SignedHead>, Iterable<WitnessLine>> more)
      throws IOException {
    boolean any = false;
    try (var out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      out.lock(); // until the channel is closed
      boolean cutOff = readOn();
      for (var line : more.apply(Optional.ofNullable(last.get(authority)))) {
        if (cutOff) {
          write(out, new byte[] {'\n'});
          cutOff = false;
        }
        write(out, line.written());
        any = true;
      }
      if (any) {
        out.force(false);
        readOn();
      }
    }
    return any;
  }

  private static void write(FileChannel out, byte[] bytes) throws IOException {
    var left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      out.write(left);
    }
  }

  /** Reads what was appended since. Gives whether the last line has no end. */
  private boolean readOn() throws IOException {
    if (Files.size(file) < readTo) { // somebody has put another file in its place
      last.clear();
      readTo = 0;
    }
    try (var lines = WitnessLines.of(file, readTo)) {
      while (lines.next()) {
        WitnessLine.read(lines.bytes(), 0, lines.length(), WitnessLine.Part.HEAD)
            .map(WitnessLine::signed)
            .ifPresent(signed -> last.put(signed.head().authority(), signed));
        readTo = lines.end();
      }
      return lines.cutOff();
    }
  }

  synchronized Optional<SignedHead> last(UUID authority) {
    return Optional.ofNullable(last.get(authority));
  }
}
