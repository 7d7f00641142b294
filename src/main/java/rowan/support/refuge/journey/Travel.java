package rowan.support.refuge.journey;

/** How a household comes. */
public enum Travel {
  TAXI_WE_PAY("A taxi that we pay"),
  TAXI("A taxi that they pay"),
  TRAIN_OR_COACH("Train or coach"),
  BUS("Bus"),
  OWN_CAR("Their own car"),
  SOMEBODY_DRIVES("Somebody they trust drives them"),
  WORKER_DRIVES("A worker drives them"),
  POLICE("The police bring them"),
  ON_FOOT("On foot");

  private final String title;

  Travel(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
