package rowan.support.refuge.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import rowan.support.refuge.returns.GeneratedYears.Home;
import rowan.support.refuge.sanctuary.EndReason;
import rowan.support.refuge.sanctuary.Home.Owner;
import rowan.support.refuge.sanctuary.UnableReason;

/**
 * Homes of an invented council that are made safe, or cannot be: one after another in a case, and
 * beside each other in two cases of the same person. First works and endings fall on the days
 * beside 1 April more often than they would, and some endings are written down days later.
 */
@NullUnmarked
final class GeneratedHomes {

  /** How many organisations take them up: the council and its providers. */
  static final int ORGANISATIONS = 3;

  private static final int MOST_OF_A_HOUSEHOLD = 3;

  /** In the order in which they were asked for, household by household. */
  final List<Made> all = new ArrayList<>();

  private final Random random;
  private final Instant now;

  /**
   * A home that somebody asks to have made safe.
   *
   * @param round the how many-eth it is of its household, the first nought
   * @param by whoever took it up: nought the council, and then each provider
   */
  record Made(
      UUID id,
      Home home,
      UUID caseId,
      int round,
      int by,
      Owner owner,
      Instant askedAt,
      People people,
      List<Work> works,
      @Nullable Over over) {}

  record People(int women, int men, int others, int untold, int children) {}

  /**
   * Something that is ordered.
   *
   * @param done whether it was done, or called off; nothing while it is open
   */
  record Work(
      UUID id,
      Instant orderedAt,
      @Nullable Boolean done,
      @Nullable LocalDate on,
      @Nullable Instant saidAt) {}

  record Over(String over, String reason, LocalDate on, Instant saidAt) {}

  GeneratedHomes(Random random, GeneratedYears years, Instant now) {
    this.random = random;
    this.now = now;
    for (var home : years.homes) {
      if (home.secondCase.isPresent() || random.nextBoolean()) {
        household(home);
      }
    }
  }

  private void household(Home home) {
    var free = new HashMap<UUID, Instant>();
    for (int round = 0; round < MOST_OF_A_HOUSEHOLD; round++) {
      var caseId = random.nextBoolean() ? home.secondCase.orElse(home.firstCase) : home.firstCase;
      var from = free.getOrDefault(caseId, GeneratedYears.FIRST);
      if (from.equals(Instant.MAX)) {
        return;
      }
      var askedAt = beside(from.plus(1 + random.nextInt(250 * 24), ChronoUnit.HOURS));
      if (!askedAt.isBefore(now)) {
        return;
      }
      var works = works(askedAt);
      var over = over(askedAt, works);
      all.add(
          new Made(
              UUID.randomUUID(),
              home,
              caseId,
              round,
              random.nextInt(ORGANISATIONS),
              any(Owner.values()),
              askedAt,
              people(),
              works,
              over));
      free.put(caseId, over == null ? Instant.MAX : over.saidAt);
    }
  }

  private People people() {
    int[] adults = new int[4];
    adults[random.nextInt(4)]++;
    if (random.nextInt(4) == 0) {
      adults[random.nextInt(4)]++;
    }
    return new People(adults[0], adults[1], adults[2], adults[3], random.nextInt(5));
  }

  private List<Work> works(Instant askedAt) {
    var works = new ArrayList<Work>();
    for (int i = random.nextInt(4); i > 0; i--) {
      var orderedAt = beside(askedAt.plus(random.nextInt(60 * 24), ChronoUnit.HOURS));
      var saidAt = beside(orderedAt.plus(1 + random.nextInt(40 * 24), ChronoUnit.HOURS));
      if (orderedAt.isBefore(now)) {
        boolean open = saidAt.isAfter(now) || random.nextInt(8) == 0;
        works.add(
            new Work(
                UUID.randomUUID(),
                orderedAt,
                open ? null : random.nextInt(5) > 0,
                open ? null : between(day(orderedAt), day(saidAt)),
                open ? null : saidAt));
      }
    }
    return works;
  }

  private @Nullable Over over(Instant askedAt, List<Work> works) {
    boolean fitted = works.stream().anyMatch(work -> Boolean.TRUE.equals(work.done));
    var last =
        works.stream()
            .map(work -> work.saidAt == null ? work.orderedAt : work.saidAt)
            .reduce(askedAt, (one, other) -> one.isAfter(other) ? one : other);
    var saidAt = beside(last.plus(1 + random.nextInt(300 * 24), ChronoUnit.HOURS));
    if (!saidAt.isBefore(now) || random.nextInt(6) == 0) {
      return null;
    }
    var on = random.nextInt(3) == 0 ? between(day(last), day(saidAt)) : day(saidAt);
    return fitted
        ? new Over("ENDED", any(EndReason.values()).name(), on, saidAt)
        : new Over("UNABLE", any(UnableReason.values()).name(), on, saidAt);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private LocalDate between(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(GeneratedYears.LONDON).toLocalDate();
  }

  /** Now and then, instead: some minutes beside the midnight of the next 1 April. */
  private Instant beside(Instant moment) {
    // No two at one instant: which of them is the later would be nobody's to say.
    var instant = moment.plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
    if (random.nextInt(6) > 0) {
      return instant;
    }
    var day = day(moment);
    var april = LocalDate.of(day.getYear() + (day.getMonthValue() < 4 ? 0 : 1), 4, 1);
    var near =
        april
            .atStartOfDay(GeneratedYears.LONDON)
            .toInstant()
            .plus(random.nextInt(120) - 60, ChronoUnit.MINUTES)
            .plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
    return near.isAfter(instant) && near.isBefore(now) ? near : instant;
  }
}
