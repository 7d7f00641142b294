package rowan.foundation.messages;

/** Why nothing was sent. */
public enum MessageRefusal {
  NO_PLAN("Nothing was sent: there is no safe contact plan. Agree one first."),
  NOT_THIS_CHANNEL(
      "Nothing was sent: the safe contact plan names another way. Use that one, or agree a new plan."),
  RING_INSTEAD("Nothing was sent: the safe contact plan allows calls. Ring within the safe hours."),
  POST_BY_HAND("Nothing was sent: the safe contact plan allows letters. Post one by hand."),
  NOT_CHECKED_LATELY(
      "Nothing was sent: the safe contact plan has not been checked for 90 days. Check it first."),
  NOT_AT_THIS_HOUR("Nothing was sent: it is outside the safe hours. Send it within them."),
  NOT_SET_UP("Nothing was sent: this council has not set up that channel. Agree another way.");

  private final String sentence;

  MessageRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
