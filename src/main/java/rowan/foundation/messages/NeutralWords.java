package rowan.foundation.messages;

/**
 * All that a message may say. None of it tells a third person what kind of service it comes from;
 * whoever signs is whom the person's plan says to ask for.
 */
public enum NeutralWords {
  GET_IN_TOUCH("Ask to get in touch", "Hello, could you get in touch when it suits you?"),
  OUR_APPOINTMENT_MOVED(
      "Say that the appointment has moved",
      "Hello, our appointment has moved. Could you get in touch when it suits you?"),
  IT_ARRIVED("Say that it arrived", "Hello, it has arrived, thank you. No need to answer.");

  private final String title;
  private final String text;

  NeutralWords(String title, String text) {
    this.title = title;
    this.text = text;
  }

  /** What sending it does, as a worker reads it. */
  public String title() {
    return title;
  }

  /** The message as the person gets it, signed if the plan says by whom. */
  public String signedBy(String askFor) {
    return askFor.isEmpty() ? text : text + "\n" + askFor;
  }

  /** The code of its trace. */
  String traced() {
    return "messages." + name().toLowerCase(java.util.Locale.UK).replace('_', '-');
  }
}
