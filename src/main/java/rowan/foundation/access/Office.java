package rowan.foundation.access;

/** An office that somebody holds in an organisation, and by which alone they may act. */
public enum Office {
  DEMOCRATIC_SERVICES("Democratic services officer"),
  COMMISSIONER("Commissioner"),
  PROCUREMENT_LEAD("Procurement lead"),
  OPENING_OFFICER("Opening officer"),
  EVALUATOR("Evaluator"),
  STRATEGIC_DIRECTOR("Strategic Director"),
  CABINET_MEMBER("Cabinet Member"),
  SCRUTINY_MEMBER("Scrutiny member"),
  BIDDER("Bidder"),
  PROVIDER_MANAGER("Provider manager"),
  REFERRER("Referrer"),
  TRIAGE("Triage worker"),
  IDVA("IDVA"),
  SUPPORT_WORKER("Support worker"),
  REFUGE_WORKER("Refuge worker"),
  REFUGE_MANAGER("Refuge manager"),
  PREVENTION_LEAD("Prevention lead"),
  INFORMATION_GOVERNANCE("Information governance officer"),
  AUDITOR("Auditor"),
  ADMINISTRATOR("Administrator"),
  /**
   * What is left to somebody whose every office waits for vetting, training or the code of conduct:
   * they learn so, and may agree to the code. Nobody is appointed to it.
   */
  COLLEAGUE("Colleague"),
  /** Anyone who reads the public pages or asks for help there. Nobody holds it. */
  VISITOR("Visitor"),
  /** What the passing of time sets off: a deadline, an expiry. Nobody holds it. */
  CLOCK("Clock");

  private final String title;

  Office(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
