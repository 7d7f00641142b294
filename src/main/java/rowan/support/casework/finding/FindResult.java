package rowan.support.casework.finding;

import java.util.List;

/** What came of a search. */
public sealed interface FindResult {

  /**
   * It was done.
   *
   * @param hits the likeliest first
   * @param tooCommon whether something that was asked for is shared by too many people to be found
   *     by that alone
   */
  record Done(List<Hit> hits, boolean tooCommon) implements FindResult {

    public Done {
      hits = List.copyOf(hits);
    }
  }

  /** Whoever asks has searched very often within an hour. */
  record TooOften() implements FindResult {}
}
