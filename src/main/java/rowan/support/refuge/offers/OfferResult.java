package rowan.support.refuge.offers;

/** What came of asking, answering, accepting, declining or withdrawing. */
public sealed interface OfferResult {

  /**
   * It is done.
   *
   * @param yes whether the refuge's yes is written down with it
   */
  record Done(OfferId id, boolean yes) implements OfferResult {

    Done(OfferId id) {
      this(id, false);
    }
  }

  /** Nothing changed. */
  record Refused(Why why) implements OfferResult {}

  /** Why nothing changed. */
  enum Why {
    RAN_OUT("The hold ran out before that. If the space is still free, hold it again and ask."),
    ANSWERED("Somebody else was first: the page shows what was said a moment ago."),
    NOT_ANSWERED("The refuge has not said yes yet."),
    HOUR_IS_OVER("That hour is over. Enter when they should be there."),
    TOO_LATE("A space is kept for 44 hours at most. Choose an earlier hour, or ask again later."),
    NOT_YOURS("That is for the other side to say: the refuge answers, the household decides."),
    NOT_THERE("There is no such offer that you can see.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
