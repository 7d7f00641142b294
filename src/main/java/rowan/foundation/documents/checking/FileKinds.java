package rowan.foundation.documents.checking;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import rowan.foundation.documents.FileKind;

/** Tells a file's kind from its first bytes; its name only tells apart what looks alike inside. */
@Component
public class FileKinds {

  /** Enough for every kind that is taken, and read again as the file's beginning. */
  public static final int FIRST_BYTES = 64 * 1024;

  private final java.util.function.Supplier<Tika> tika = new OnceAsked();

  /**
   * The kind of a file.
   *
   * @param first from its first byte on; marked and put back
   * @return nothing if it is none that is taken
   */
  public Optional<FileKind> of(InputStream first, String fileName) throws IOException {
    first.mark(FIRST_BYTES);
    var beginning = first.readNBytes(FIRST_BYTES);
    first.reset();
    return FileKind.of(tika.get().detect(beginning, fileName));
  }

  /** Its table of kinds takes a tenth of a second to read: not at start. */
  private static final class OnceAsked implements java.util.function.Supplier<Tika> {

    private volatile @org.jspecify.annotations.Nullable Tika made;

    @Override
    public Tika get() {
      var known = made;
      if (known == null) {
        known = new Tika();
        made = known;
      }
      return known;
    }
  }
}
