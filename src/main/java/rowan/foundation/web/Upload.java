package rowan.foundation.web;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that was sent with a form. What it claims to be is only a claim: whoever reads it looks at
 * its bytes.
 *
 * @param fileName as on the sender's device, without folders
 * @param claimedType the media type that the browser claims, in lower case
 * @param bytes how long it is
 */
public record Upload(String fileName, String claimedType, long bytes, Source source) {

  /** The longest file that is taken, in bytes. */
  public static final long MOST_BYTES = 10L * 1024 * 1024;

  /** The longest form with files that is taken, in bytes. */
  public static final long MOST_BYTES_OF_A_FORM = 12L * 1024 * 1024;

  /** Marks a request whose files were let go because it was too long. */
  public static final String TOO_LARGE = Upload.class.getName() + ".tooLarge";

  /** Where the bytes are read from; each call begins again at the first. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  public InputStream open() throws IOException {
    return source.open();
  }
}
