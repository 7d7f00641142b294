package rowan.support.refuge.network;

/** Why something of the network was not changed. */
public enum NetworkRefusal {
  NOT_THERE("There is no such member any more."),
  NOT_JOINED("State first what members are told of this service."),
  NOT_AN_ADDRESS("Enter the address as https:// and the name of the site, with nothing after it."),
  NOT_A_NAME("Enter its name, of two letters or more."),
  NOT_AN_AREA("Enter the name of the area in letters, without a number."),
  NOT_A_TELEPHONE("Enter a telephone number in digits, of the front door of the service."),
  ADDRESS_TAKEN("There is a member with that address already."),
  OUR_OWN("That is this service itself."),
  KEY_TAKEN("That key is a member’s already."),
  TWO_KEYS("It has two keys already. End one of them first."),
  LAST_KEY("It is the only key that is confirmed. Suspend or remove the member instead."),
  NO_NEXT_KEY("Make a next key first, and let the members confirm it."),
  SAME_PERSON("Who added a key cannot confirm it. Ask a colleague."),
  SAID_BY_YOURSELF("Who changed what members are told cannot confirm it. Ask a colleague."),
  SAID_ANEW("It was changed or taken back meanwhile. The page shows how it stands now."),
  ANOTHER_ORGANISATION("A colleague of whoever added the key confirms it."),
  CONFIRMED_ALREADY("It is confirmed already."),
  WRONG_DIGITS(
      "Those are not the digits of this key. Hear them again; if they differ again, end this key:"
          + " somebody else may have sent it.");

  private final String sentence;

  NetworkRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
