package rowan.thread;

/** A refuge space is found, held and moved into, and its address stays where it is. */
final class FindingASpace {

  private static final String ADDRESS = "14 Quillwort Steps";

  private final Town town;
  private final String path;

  FindingASpace(Town town, String path) {
    this.town = town;
    this.path = path;
  }

  void run() {
    addARefuge();
    var marta = town.someone("Marta S").goes(path.replace("/cases/", "/refuge/for/"));
    marta.presses("Find a space").isLookedAt("4-space-found");
    marta.presses("Hold for 30 minutes").sees("Nobody else can take it until then");
    marta.presses("They have moved in").sees("Moved in").seesNothingOf(ADDRESS);
    marta.isLookedAt("4-moved-in");
    marta
        .answers("Why do you need it?", "Somebody we trust is to go there")
        .fills("In a few words", "Her sister brings her things")
        .presses("Show the address")
        .sees(ADDRESS);
    town.someone("Dilys G").goes("/refuge").sees("Alder").seesNothingOf(ADDRESS, "Asha");
    town.someone("Dilys G")
        .goes("/refuge/stays")
        .follows("A. K.")
        .seesNothingOf(ADDRESS)
        .isLookedAt("4-stay");
    town.someone("Dilys G")
        .goes("/refuge/calendar")
        .sees("family room 3")
        .seesNothingOf(ADDRESS, "Asha", "A. K.")
        .isLookedAt("4-calendar");
  }

  private void addARefuge() {
    var dilys =
        town.someone("Dilys G")
            .goes("/refuge/places/new")
            .ticks("Refuge")
            .fills("Name", "Alder")
            .fills("Part of the area", "north")
            .fills("Address", ADDRESS)
            .presses("Add it");
    var refuge = dilys.path();
    for (int room = 1; room <= 3; room++) {
      dilys
          .goes(refuge + "/spaces/new")
          .fills("Name", "family room " + room)
          .fills("Beds", room + 2)
          .fills("Cots", 1)
          .fills("Floor", room - 1)
          .ticks("Kitchen or bathroom shared")
          .ticks("Women and their children only")
          .fills("Boys up to the age of", room == 2 ? 8 : 15)
          .presses("Add it");
    }
    dilys.goes("/refuge").sees("family room 1", "family room 3").isLookedAt("4-refuge");
  }
}
