package rowan.foundation.documents;

/** What became of a file that was sent. */
public sealed interface Arrival {

  /**
   * It is here whole, and is kept once {@link Documents#keep} says so; else it is cleared away.
   *
   * @param bytes its length as it was sent
   * @param scanned whether a virus scanner looked at it; false where none is set up
   */
  record Whole(DocumentId id, FileKind kind, long bytes, boolean scanned) implements Arrival {}

  record Refused(DocumentRefusal refusal) implements Arrival {}
}
