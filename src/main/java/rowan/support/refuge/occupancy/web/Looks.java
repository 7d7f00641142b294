package rowan.support.refuge.occupancy.web;

import rowan.support.refuge.occupancy.Filling;

/** How what fills a space is drawn: as on the bar of all spaces. */
final class Looks {

  private Looks() {}

  static String of(Filling filling) {
    return switch (filling) {
      case LIVED_IN -> "running";
      case HELD -> "extension";
      case BEING_CLEANED -> "tender";
      case OUT_OF_USE -> "gap";
    };
  }
}
