package rowan.support.refuge.features;

/**
 * By and for whom a place is run, in the words that the field uses. The provider states it of the
 * place; it is never a guess about a person.
 */
public enum ByAndFor {
  BLACK_AND_MINORITISED("Black and minoritised people"),
  LGBT("LGBT+ people"),
  DEAF("Deaf people"),
  DISABLED("disabled people"),
  LEARNING_DISABILITY("people with a learning disability"),
  OLDER("older people"),
  YOUNG("young people"),
  ROMA_GYPSY_TRAVELLER("Roma, Gypsies and Travellers"),
  MIGRANT("migrants and refugees"),
  JEWISH("Jewish people"),
  MUSLIM("Muslim people");

  private final String title;

  ByAndFor(String title) {
    this.title = title;
  }

  /** As it ends a sentence: 'Run by and for older people'. */
  public String title() {
    return title;
  }
}
