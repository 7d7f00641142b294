package rowan.support.refuge.matching;

/**
 * Whose 'no' it was. Studies of referrals into refuges count the first two as lack of capacity and
 * what was not appropriate, the third as what a survivor did not accept: one word 'declined' for
 * all would blame her for a space that was not there.
 */
public enum Party {
  SPACE("There was no space"),
  REFUGE("The refuge could not take them"),
  SURVIVOR("The household chose otherwise"),
  REFERRER("It was taken back");

  private final String title;

  Party(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
