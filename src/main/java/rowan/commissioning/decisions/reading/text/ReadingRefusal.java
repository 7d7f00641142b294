package rowan.commissioning.decisions.reading.text;

/**
 * Why a decision was not read.
 *
 * @param sentence for the person who gave the file: what is wrong and how to put it right
 */
public record ReadingRefusal(Reason reason, String sentence) {

  static DocumentText of(Reason reason, String sentence) {
    return new DocumentText.Refused(new ReadingRefusal(reason, sentence));
  }

  /** What sort of fault it is. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    WRONG_TYPE,
    NOT_TEXT,
    PROTECTED,
    ONLY_PICTURES,
    DAMAGED,
    NO_RESOLUTIONS,
    TOO_MANY_RESOLUTIONS
  }
}
