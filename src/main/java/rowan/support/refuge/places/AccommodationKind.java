package rowan.support.refuge.places;

/**
 * The kinds of relevant accommodation in the Domestic Abuse Support (Relevant Accommodation)
 * Regulations 2021 (SI 2021/991, regulation 2).
 */
public enum AccommodationKind {
  REFUGE("Refuge"),
  SPECIALIST_SAFE("Specialist safe accommodation"),
  DISPERSED("Dispersed accommodation"),
  SECOND_STAGE("Second stage accommodation"),
  OTHER_DESIGNATED("Other designated accommodation"),
  SANCTUARY("Sanctuary scheme");

  private final String title;

  AccommodationKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
