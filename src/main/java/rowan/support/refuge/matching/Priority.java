package rowan.support.refuge.matching;

/**
 * What may matter to a household beyond what it must have; it says itself what, and in which order.
 */
public enum Priority {
  TOGETHER("Everyone stays together", "everyone together"),
  OWN_DOOR("A door of their own", "a door of their own"),
  OWN_BATHROOM("A bathroom of their own", "a bathroom of their own"),
  NEAR("Near school, family or work", "in the part they named"),
  LANGUAGE("Somebody who speaks their language", "their language"),
  BY_AND_FOR("A place run by and for people like them", "by and for people like them"),
  STAFF_AT_NIGHT("Staff there at night", "staff at night"),
  PETS("Animals welcome", "animals welcome");

  private final String title;
  private final String inAList;

  Priority(String title, String inAList) {
    this.title = title;
    this.inAList = inAList;
  }

  public String title() {
    return title;
  }

  /** As it stands among others: 'a door of their own, their language'. */
  public String inAList() {
    return inAList;
  }
}
