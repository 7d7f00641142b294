package rowan.foundation.retention;

/** Why somebody is erased. What was typed is erased with them; this stays. */
public enum Ground {
  PERIOD_OVER("Its period is over"),
  NO_LONGER_NEEDED("No longer needed for what it was collected for"),
  CONSENT_WITHDRAWN("Consent withdrawn, and no other lawful basis"),
  OBJECTED("They object, and nothing overrides that"),
  UNLAWFUL("It was processed unlawfully"),
  LEGAL_DUTY("A legal duty to erase");

  private final String title;

  Ground(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
