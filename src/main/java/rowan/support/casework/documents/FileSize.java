package rowan.support.casework.documents;

/** How long a file is, in words: as people say it, in thousands. */
public final class FileSize {

  private static final long KILO = 1_000;

  private FileSize() {}

  /** '12 kB', '3.4 MB', '412 MB'. */
  public static String of(long bytes) {
    if (bytes < KILO * KILO) {
      return Math.max(1, Math.round(bytes / (double) KILO)) + " kB";
    }
    double mega = bytes / (double) (KILO * KILO);
    return mega < 10 ? "%.1f MB".formatted(mega) : Math.round(mega) + " MB";
  }
}
