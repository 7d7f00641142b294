package rowan.foundation.audit.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The whole lines of a witness's file, one after another, from a place in it on. A line is found
 * before it is understood, so that one that was cut off in its writing spoils no other.
 */
public final class WitnessLines implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private byte[] line = new byte[BUFFER];
  private int length;
  private long end;

  private WitnessLines(InputStream in, long from) {
    this.in = in;
    this.end = from;
  }

  /** Begins at a place where a line begins. */
  public static WitnessLines of(Path file, long from) throws IOException {
    var in = Files.newInputStream(file);
    in.skipNBytes(from);
    return new WitnessLines(in, from);
  }

  /** Goes on to the next line that has an end. */
  public boolean next() throws IOException {
    length = 0;
    while (at < filled || fill()) {
      int from = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      keep(from);
      if (at < filled) {
        at++;
        end += length + 1L;
        return true;
      }
    }
    return false;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private void keep(int from) {
    int more = at - from;
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
    }
    System.arraycopy(buffer, from, line, length, more);
    length += more;
  }

  public byte[] bytes() {
    return line;
  }

  public int length() {
    return length;
  }

  /** Where the line ends in the file. */
  long end() {
    return end;
  }

  /** Whether the file ends with something that has no end. */
  boolean cutOff() {
    return length > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
