package rowan.support.refuge.sanctuary;

/**
 * A home as far as the law goes; never where it is.
 *
 * @param wayIn how the person who hurts them can get in
 * @param occupation whether a court says who may live there
 * @param nonMolestation whether a court forbids to come near
 */
public record Home(Owner owner, WayIn wayIn, CourtOrder occupation, CourtOrder nonMolestation) {

  /**
   * Whether the person who hurts them may be there until a court says otherwise. Locks cannot be
   * changed against that (Family Law Act 1996, part IV).
   */
  public boolean isTheirsToEnter() {
    return wayIn.right && occupation != CourtOrder.YES;
  }

  /** Who owns the home. */
  public enum Owner {
    THEIRS("They own it themselves", false),
    PRIVATE_LANDLORD("A private landlord", true),
    SOCIAL_LANDLORD("A council or a housing association", true),
    FAMILY("Family", true);

    private final String title;
    private final boolean hasToAgree;

    Owner(String title, boolean hasToAgree) {
      this.title = title;
      this.hasToAgree = hasToAgree;
    }

    public String title() {
      return title;
    }

    /** Whether somebody beside the person has to agree to works on the home. */
    public boolean hasToAgree() {
      return hasToAgree;
    }
  }

  /** How the person who hurts them can get in. */
  public enum WayIn {
    LIVES_THERE("Lives there", true),
    RIGHT_TO_ENTER("Has a right to be there: owns it too, or is on the tenancy", true),
    HAS_KEYS("Has keys, and no right to be there", false),
    NONE("Has neither keys nor a right", false),
    NOT_KNOWN("Not known", false);

    private final String title;
    private final boolean right;

    WayIn(String title, boolean right) {
      this.title = title;
      this.right = right;
    }

    public String title() {
      return title;
    }
  }

  /** Whether a court has made an order. */
  public enum CourtOrder {
    YES("Yes"),
    NOT_YET("Asked for, not yet made"),
    NO("No");

    private final String title;

    CourtOrder(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
