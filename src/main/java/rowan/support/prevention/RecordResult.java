package rowan.support.prevention;

/** What came of starting a programme or recording a session. */
public sealed interface RecordResult<T> {

  /** It is recorded. */
  record Done<T>(T id) implements RecordResult<T> {}

  /** Nothing was recorded. */
  record Refused<T>(Why why) implements RecordResult<T> {}

  /** Why nothing was recorded. */
  enum Why {
    STILL_TO_COME("That day is still to come. Record a session once it was held."),
    NAME_TAKEN("There is a programme of that name. Add its sessions there."),
    NO_SUCH_PROGRAMME("Choose the programme that the session belongs to.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
