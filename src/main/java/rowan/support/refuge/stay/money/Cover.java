package rowan.support.refuge.stay.money;

/** What a service charge covers, beside the rent that a benefit pays. */
public enum Cover {
  HEATING("Heating and light"),
  WATER("Water"),
  MEALS("Meals"),
  CLEANING("Cleaning of shared rooms"),
  FURNITURE("Furniture and laundry"),
  INTERNET("Internet");

  private final String title;

  Cover(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
