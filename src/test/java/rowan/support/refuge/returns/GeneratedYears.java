package rowan.support.refuge.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import rowan.support.refuge.Destination;
import rowan.support.refuge.described.Characteristic;
import rowan.support.refuge.matching.Party;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.AccommodationKind;

/**
 * Some years of an invented council: who came, who left, who was turned away, what they said, from
 * where they came, and whose home was made safe. Days on which years end and begin, birthdays and
 * whole months come more often than they would.
 */
@NullUnmarked
final class GeneratedYears {

  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final Instant FIRST = Instant.parse("2026-09-01T09:00:00Z");

  final List<Place> places = new ArrayList<>();
  final List<Home> homes = new ArrayList<>();
  final List<Filled> filled = new ArrayList<>();
  final List<Turned> turned = new ArrayList<>();
  final GeneratedSearches searches;

  /** Who was placed elsewhere, by month, with adults and children. */
  final List<Away> away = new ArrayList<>();

  final GeneratedHomes made;

  private final Random random;
  private final Instant now;
  private final Map<Place, Instant> free = new HashMap<>();

  /** A space, in a house of its kind and provider. */
  record Place(UUID id, AccommodationKind kind, int provider, int beds, Instant opened) {}

  record Grown(UUID id, int age, LocalDate on) {}

  record Said(Instant at, @Nullable List<Characteristic> of) {}

  /** A household, its case or cases, and what is true of it. */
  static final class Home {
    final UUID person = UUID.randomUUID();
    final UUID firstCase = UUID.randomUUID();
    final Optional<UUID> secondCase;
    final @Nullable LocalDate born;
    final List<Grown> children;
    final List<Said> said;
    final int women;
    final int men;
    final int others;
    final int untold;
    final int kids;
    Instant free = FIRST;
    int stays;

    Home(Random random, GeneratedYears years) {
      secondCase = random.nextInt(12) == 0 ? Optional.of(UUID.randomUUID()) : Optional.empty();
      born = random.nextInt(6) == 0 ? null : years.birthday(16 + random.nextInt(60));
      children = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        children.add(new Grown(UUID.randomUUID(), random.nextInt(18), years.toldOn()));
      }
      said = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        said.add(new Said(years.moment(), years.answer()));
      }
      int[] adults = new int[4];
      int first = random.nextInt(20);
      adults[first < 14 ? 0 : first < 17 ? 1 : first < 19 ? 2 : 3]++;
      if (random.nextInt(8) == 0) {
        adults[random.nextInt(4)]++;
      }
      women = adults[0];
      men = adults[1];
      others = adults[2];
      untold = adults[3];
      // As many as the case tells of, and now and then one fewer or one more.
      int more = random.nextInt(10) == 0 ? random.nextInt(3) - 1 : 0;
      kids = Math.max(0, children.size() + more);
    }

    UUID caseOfNext() {
      return stays == 0 ? firstCase : secondCase.orElse(firstCase);
    }
  }

  /**
   * A time in which a space was held, lived in or out of use; empty if it began and ended at once.
   */
  record Filled(
      Place place,
      String kind,
      @Nullable Home home,
      @Nullable UUID caseId,
      Instant since,
      @Nullable Instant until,
      @Nullable String outcome) {}

  /**
   * A 'no'.
   *
   * @param saidBy whose it was, where an offer was answered; else the reason tells
   */
  record Turned(Home home, Instant at, UnmetReason reason, @Nullable Party saidBy) {}

  GeneratedYears(long seed, int households, int spaces, Instant now) {
    this.random = new Random(seed);
    this.now = now;
    // Not of the last: a sanctuary scheme is their own home, and has no spaces.
    var kinds = Arrays.copyOf(AccommodationKind.values(), AccommodationKind.SANCTUARY.ordinal());
    for (int i = 0; i < spaces; i++) {
      var kind = kinds[Math.min(kinds.length - 1, (int) Math.abs(random.nextGaussian() * 2.2))];
      var opened = random.nextInt(5) == 0 ? moment() : FIRST;
      var place =
          new Place(
              UUID.randomUUID(),
              kind,
              random.nextInt(3) == 0 ? 1 : 0,
              1 + random.nextInt(5),
              opened);
      places.add(place);
      free.put(place, opened);
    }
    for (int i = 0; i < households; i++) {
      homes.add(new Home(random, this));
    }
    live();
    turnAway();
    searches = new GeneratedSearches(new Random(seed + 1), this);
    made = new GeneratedHomes(new Random(seed + 2), this, now);
    placeElsewhere(new Random(seed + 3));
  }

  record Away(LocalDate month, int adults, int children) {}

  private void placeElsewhere(Random months) {
    for (int i = 0; i < 40; i++) {
      away.add(
          new Away(
              LocalDate.of(2025, 1, 1).plusMonths(months.nextInt(60)),
              1 + months.nextInt(2),
              months.nextInt(4)));
    }
  }

  private void live() {
    while (true) {
      var place = places.stream().min(Comparator.comparing(free::get)).orElseThrow();
      if (free.get(place).equals(Instant.MAX)) {
        return;
      }
      var from =
          free.get(place)
              .plus(random.nextInt(12), ChronoUnit.DAYS)
              .plus(random.nextInt(2), ChronoUnit.HOURS);
      if (random.nextInt(10) == 0) {
        from = boundaryAfter(from).orElse(from);
      }
      if (!from.isBefore(now)) {
        free.put(place, Instant.MAX);
      } else if (random.nextInt(7) == 0) {
        outOfUse(place, from);
      } else {
        move(place, from, somebody(from), 0);
      }
    }
  }

  private Home somebody(Instant from) {
    var there = homes.stream().filter(home -> home.free.isBefore(from)).toList();
    return there.isEmpty() ? newcomer() : there.get(random.nextInt(there.size()));
  }

  private Home newcomer() {
    var home = new Home(random, this);
    homes.add(home);
    return home;
  }

  private void outOfUse(Place place, Instant from) {
    var until = from.plus(1 + random.nextInt(900), ChronoUnit.HOURS);
    boolean open = until.isAfter(now);
    filled.add(
        new Filled(
            place,
            "OUT_OF_USE",
            null,
            null,
            from,
            open ? null : until,
            open ? null : "BACK_IN_USE"));
    free.put(place, open ? Instant.MAX : until);
  }

  private void move(Place place, Instant from, Home home, int moves) {
    var caseId = home.caseOfNext();
    if (random.nextInt(40) == 0) {
      filled.add(new Filled(place, "STAY", home, caseId, from, from, "TEMPORARY"));
    }
    var until = until(from);
    home.stays++;
    if (until.isAfter(now)) {
      filled.add(new Filled(place, "STAY", home, caseId, from, null, null));
      home.free = Instant.MAX;
      free.put(place, Instant.MAX);
      return;
    }
    free.put(place, until);
    var elsewhere =
        places.stream().filter(one -> one != place && !free.get(one).isAfter(until)).toList();
    if (moves < 3 && random.nextInt(4) == 0 && !elsewhere.isEmpty()) {
      filled.add(
          new Filled(place, "STAY", home, caseId, from, until, Destination.SPACE_OF_OURS.name()));
      home.stays--; // the same case goes on
      move(elsewhere.get(random.nextInt(elsewhere.size())), until, home, moves + 1);
      return;
    }
    var to = Destination.offered();
    filled.add(
        new Filled(
            place, "STAY", home, caseId, from, until, to.get(random.nextInt(to.size())).name()));
    home.free = until.plus(random.nextInt(200), ChronoUnit.HOURS);
  }

  private Instant until(Instant from) {
    var local = from.atZone(LONDON);
    return switch (random.nextInt(10)) {
      case 0 -> boundaryAfter(from).orElse(from.plus(Duration.ofDays(3)));
      case 1 -> local.plusMonths(1).toInstant();
      case 2 ->
          local
              .plusMonths(new int[] {3, 6, 12}[random.nextInt(3)])
              .minusDays(random.nextInt(2))
              .toInstant();
      case 3 -> from.plus(1 + random.nextInt(60), ChronoUnit.HOURS);
      default -> from.plus(1 + random.nextInt(random.nextBoolean() ? 90 : 420), ChronoUnit.DAYS);
    };
  }

  /** Midnight of the next 1 April, or just beside it. */
  private Optional<Instant> boundaryAfter(Instant moment) {
    var day = moment.atZone(LONDON).toLocalDate();
    var april = LocalDate.of(day.getYear() + (day.getMonthValue() < 4 ? 0 : 1), 4, 1);
    var midnight = april.atStartOfDay(LONDON).toInstant();
    var near =
        switch (random.nextInt(3)) {
          case 0 -> midnight;
          case 1 -> midnight.minus(1, ChronoUnit.MICROS);
          default -> midnight.plus(1, ChronoUnit.MICROS);
        };
    return near.isAfter(moment) && near.isBefore(now) ? Optional.of(near) : Optional.empty();
  }

  private void turnAway() {
    var reasons = UnmetReason.values();
    for (var home : homes) {
      for (int i = random.nextInt(3); i > 0; i--) {
        turned.add(new Turned(home, moment(), reasons[random.nextInt(reasons.length)], party()));
      }
    }
    for (var one : List.copyOf(filled)) {
      if (one.home != null && random.nextInt(3) == 0) {
        var before =
            switch (random.nextInt(4)) {
              case 0 -> Duration.ofDays(28);
              case 1 -> Duration.ofDays(28).plusSeconds(1);
              case 2 -> Duration.ofHours(random.nextInt(600));
              default -> Duration.ofDays(random.nextInt(90));
            };
        turned.add(
            new Turned(
                one.home,
                one.since.minus(before),
                reasons[random.nextInt(reasons.length)],
                party()));
      }
    }
  }

  private @Nullable Party party() {
    var parties = Party.values();
    return random.nextBoolean() ? parties[random.nextInt(parties.length)] : null;
  }

  private Instant moment() {
    return FIRST.plusSeconds(
        (long) (random.nextDouble() * Duration.between(FIRST, now).toSeconds()));
  }

  private LocalDate toldOn() {
    return random.nextInt(15) == 0
        ? LocalDate.of(2028, 2, 29)
        : LocalDate.of(2024, 3, 30).plusDays(random.nextInt(1500));
  }

  private LocalDate birthday(int age) {
    var year = 2028 - age;
    return switch (random.nextInt(8)) {
      case 0 -> LocalDate.of(year, 4, 1);
      case 1 -> LocalDate.of(year, 3, 31);
      case 2 -> LocalDate.of(year - year % 4, 2, 29);
      default -> LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    };
  }

  private @Nullable List<Characteristic> answer() {
    if (random.nextInt(5) == 0) {
      return null;
    }
    var of = new ArrayList<Characteristic>();
    for (var one : Characteristic.values()) {
      if (random.nextInt(5) == 0) {
        of.add(one);
      }
    }
    return random.nextInt(5) == 0 ? List.of() : of;
  }
}
