package rowan.foundation.notices;

/** What is sent to a colleague: the same words to each, and none about anybody. */
public record Notice(String subject, String text) {

  /** To whoever looks after what is done in Rowan; whichever thing it is, they find it there. */
  public static final Notice USED_MORE_THAN_USUAL =
      new Notice(
          "Something for you to look at in Rowan",
          "Something is used more often than usual. Sign in to Rowan and look at it.");
}
