package rowan.support.refuge.places;

/** Why what there is was not changed. */
public enum PlaceRefusal {
  NAME_TELLS_WHERE(
      "That name says where it is. Give it one that tells nothing, such as a tree or a number."),
  REGION_TELLS_WHERE(
      "That says too much of where it is. Use one word for a part of the area, such as 'north'."),
  NAME_TAKEN("There is already one of that name. Choose another, so that nobody mixes them up."),
  NOT_YOURS("It belongs to another organisation, whose manager can change it."),
  NOT_FREE("Somebody lives there, or it is held for them. Take it out of use once they have left."),
  OUT_OF_USE_ALREADY(
      "It is out of use already. Make it ready first, or leave it as it is: nothing was changed."),
  NOT_CLEAN_YET(
      "It was not made ready since somebody lived there, so it cannot be ready by itself at an hour."
          + " Leave that empty, and say so once it is."),
  NOT_BEING_CLEANED("Nothing was to be made ready there. Nothing was changed."),
  NOT_OUT_OF_USE("It is in use already. Nothing was changed."),
  SAID_ALREADY("That is said of it already. Say that it is over first, if something changed."),
  NOT_LIMITED("That is over already. Nothing was changed."),
  OWNER_TELLS_WHERE(
      "That says where it is. Enter the owner's name alone, such as a housing association's."),
  POLICY_TELLS_WHERE(
      "That says where a house is, or names its street. Take it out: whoever looks for a space reads this."),
  SAYING_OF_IT_TELLS_WHERE(
      "What is said of it names that street, or that house. Say that anew first, then write the address."),
  SHARED_IS_FOR_ONE_SEX(
      "Households who share a kitchen or a bathroom are of one sex. Choose women or men, or a door of their own."),
  DISPERSED_HAS_ITS_OWN_DOOR(
      "A dispersed home shares nothing. Choose a door of their own, or add it to another kind of refuge."),
  DISPERSED_EXCLUDES_NOBODY(
      "A dispersed home takes anyone, and boys of any age. Add a space with another rule to another kind of refuge."),
  SANCTUARY_IS_THEIR_OWN_HOME(
      "A sanctuary scheme has no spaces: it makes the person's own home safe."),
  OWN_DOOR_HAS_ITS_OWN_BATHROOM(
      "A home with a door of its own has its own bathroom. Choose that, or that something is shared."),
  ADAPTED_HAS_NO_STEPS(
      "A bathroom for somebody who uses a wheelchair is no use behind a step. Tick 'No steps' as well, or neither."),
  CHANGED_MEANWHILE(
      "Somebody else changed it meanwhile. Look at what it says now, then change it again."),
  ADDRESS_WRITTEN_MEANWHILE(
      "Somebody else wrote an address here after you opened this page, and it is kept. Ask them which is right; send yours again to put it in the place of theirs."),
  ALREADY_OVER("That is not later than now. Give a later time, or leave it empty if nobody knows.");

  private final String sentence;

  PlaceRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
