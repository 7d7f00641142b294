package rowan.foundation.documents;

/** Why a file is not taken. */
public enum DocumentRefusal {
  EMPTY("That file is empty. Choose the file that you mean."),
  TOO_LARGE("That file is larger than 500 MB. Send a smaller one, or a part of it."),
  KIND_NOT_TAKEN(
      "That file is not of a kind that Rowan takes. Send it as PDF, Word, text, a spreadsheet, an"
          + " e-mail, a photograph, sound or film."),
  HARMFUL(
      "The virus scanner found something harmful in that file, so it was not kept. Tell your IT"
          + " service, and do not open it."),
  NOT_CHECKED(
      "The virus scanner could not check that file, so it was not kept. Try again in a few"
          + " minutes."),
  CUT_SHORT("That file did not arrive whole, so it was not kept. Send it again.");

  private final String sentence;

  DocumentRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
