package rowan.foundation.documents.checking;

import java.io.Closeable;
import java.io.IOException;

/** Looks for harm in files, as they come. */
public interface Scanner {

  /** Whether there is one: without, files are kept and said to be unchecked. */
  boolean present();

  Scan begin() throws IOException;

  /** One file's scan. */
  interface Scan extends Closeable {

    void feed(byte[] from, int offset, int length) throws IOException;

    /** Whether the whole file is free of what the scanner knows. */
    boolean clean() throws IOException;
  }
}
