package rowan.foundation.documents.checking;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file's scan, where a scanner that fails is an answer and no error of the file. */
public final class Watched implements Closeable {

  /** What came of it. */
  public enum Verdict {
    CLEAN,
    HARMFUL,
    UNKNOWN
  }

  private Scanner.@Nullable Scan scan;

  public Watched(Scanner scanner) {
    try {
      scan = scanner.begin();
    } catch (IOException unreachable) {
      scan = null;
    }
  }

  /** Whether the scanner still looks. */
  public boolean goesOn() {
    return scan != null;
  }

  public void feed(byte[] from, int length) {
    var running = scan;
    if (running != null) {
      try {
        running.feed(from, 0, length);
      } catch (IOException failed) {
        close();
      }
    }
  }

  /** What the scanner says of the whole file. */
  public Verdict verdict() {
    var running = scan;
    if (running == null) {
      return Verdict.UNKNOWN;
    }
    try {
      return running.clean() ? Verdict.CLEAN : Verdict.HARMFUL;
    } catch (IOException failed) {
      return Verdict.UNKNOWN;
    }
  }

  @Override
  public void close() {
    var running = scan;
    scan = null;
    if (running != null) {
      try {
        running.close();
      } catch (IOException alreadyGone) {
        return;
      }
    }
  }
}
