package rowan.support.directory;

/** Why the directory was not changed. */
public enum DirectoryRefusal {
  NO_ENGLISH("Describe the service in English: name, what it does and how to ask."),
  NOBODY_IT_IS_FOR("Say whom the service is for."),
  EVERYONE_AND_MORE("A service for everyone names nobody else. Choose one or the other."),
  SAYS_WHERE("Take the postcode out. Where people stay must not be found from here."),
  NOT_A_TELEPHONE("Enter a telephone number of 3 to 15 digits, or leave it out."),
  OF_ANOTHER_ORGANISATION("Only who delivers a service, or a commissioner, may change it."),
  NOT_A_PROVIDER("Choose the council or one of its providers."),
  CHANGED_MEANWHILE("Somebody else changed this service meanwhile. Look at it again first.");

  private final String sentence;

  DirectoryRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
