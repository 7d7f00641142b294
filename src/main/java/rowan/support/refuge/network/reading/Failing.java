package rowan.support.refuge.network.reading;

/** Why a member could not be read. A list and never its words: what it says is shown to nobody. */
public enum Failing {
  ADDRESS("Its address leads to no site that may be asked"),
  UNREACHABLE("It cannot be reached"),
  TOO_SLOW("It took too long to answer"),
  TOO_LARGE("It answered more than an answer can be"),
  MOVED("It sends on to another address, which is not followed"),
  REFUSED("It does not answer this service"),
  NOT_PROVED("Its answer bears no proof that it is theirs"),
  UNREADABLE("Its answer is not written as the network writes");

  private final String sentence;

  Failing(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
