package rowan.support.refuge.occupancy;

/** What was broken. A list and no free text: words could say who lived there. */
public enum RepairKind {
  HEATING_OR_WATER("Heating or water"),
  ELECTRICS("Electrics"),
  DOORS_OR_LOCKS("Doors or locks"),
  WINDOWS("Windows"),
  KITCHEN("Kitchen"),
  BATHROOM("Bathroom"),
  DAMP("Damp or mould"),
  FIRE_SAFETY("Fire safety"),
  FURNITURE("Furniture or floors"),
  SOMETHING_ELSE("Something else");

  private final String title;

  RepairKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
