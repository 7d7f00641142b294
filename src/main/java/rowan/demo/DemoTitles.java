package rowan.demo;

/** The offices that the invented decision names, as it names them. */
final class DemoTitles {

  static final String ADULTS = "Strategic Director of Adults, Housing and Public Health";
  static final String COMMUNITIES = "Strategic Director of Communities and Environment";
  static final String CABINET_MEMBER = "Cabinet Member for Safer Communities";
  static final String SCRUTINY = "Member, Safer Lives Scrutiny Commission";
  static final String CHAIR = "Chair, Safer Lives Scrutiny Commission";

  private DemoTitles() {}
}
