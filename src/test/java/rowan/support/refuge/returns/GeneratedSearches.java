package rowan.support.refuge.returns;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import rowan.support.refuge.matching.CameFrom;
import rowan.support.refuge.returns.GeneratedYears.Home;

/**
 * Searches for a place, in each case of an invented household: one or more, of which some say from
 * where it comes, some that it was not said, some nothing at all, as those did that are old.
 */
@NullUnmarked
final class GeneratedSearches {

  private static final Instant FIRST_SEARCH = Instant.parse("2026-08-01T09:00:00Z");
  private static final int MOST_DAYS_BETWEEN = 400;

  final List<Search> all = new ArrayList<>();

  private final Random random;

  record Search(UUID id, UUID caseId, Home home, Instant at, @Nullable CameFrom from) {}

  GeneratedSearches(Random random, GeneratedYears years) {
    this.random = random;
    for (var home : years.homes) {
      // The first has the id of its case, so that stays can name it.
      one(home, home.firstCase, home.firstCase, FIRST_SEARCH);
      further(home, home.firstCase);
      home.secondCase.ifPresent(again -> further(home, again));
    }
  }

  private void further(Home home, UUID caseId) {
    var at = FIRST_SEARCH;
    for (int i = random.nextInt(4); i > 0; i--) {
      at =
          at.plus(random.nextInt(MOST_DAYS_BETWEEN), ChronoUnit.DAYS)
              .plus(1 + random.nextInt(900), ChronoUnit.MINUTES);
      one(home, UUID.randomUUID(), caseId, at);
    }
  }

  private void one(Home home, UUID id, UUID caseId, Instant at) {
    var said = CameFrom.values();
    var from = random.nextInt(4) == 0 ? null : said[random.nextInt(said.length)];
    all.add(new Search(id, caseId, home, at, from));
  }
}
