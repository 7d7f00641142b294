package rowan.support.refuge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rowan.support.refuge.areas.Distance;
import rowan.support.refuge.areas.Distances;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.features.Living;
import rowan.support.refuge.features.StaffHours;
import rowan.support.refuge.limits.Limit;
import rowan.support.refuge.limits.LimitId;
import rowan.support.refuge.limits.LimitReason;
import rowan.support.refuge.limits.LimitsToday;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.Reason.Mark;
import rowan.support.refuge.places.Availability;
import rowan.support.refuge.places.OccupancyId;
import rowan.support.refuge.places.OutOfUseReason;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.Space;
import rowan.support.refuge.places.SpaceFeatures;
import rowan.support.refuge.places.SpaceId;
import rowan.support.refuge.places.SpaceNow;

/**
 * Compares matching with an oracle that shares no line with it: the oracle tries every way of
 * leaving children with family and every way of laying people down, every day until the place is
 * needed and every pair of parts of the area, and asks whether any is allowed.
 */
class MatchingAgainstAnOracleTests {

  private static final long SEED = 20_261_122;
  private static final int HOUSEHOLDS = 100_000;
  private static final int HOUSEHOLDS_WHEN_LONG =
      Integer.getInteger("rowan.households", 10_000_000);
  private static final int SPACES_EACH = 4;

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 22, 23, 40, 0, 0, ZoneId.of("Europe/London"));

  private static final List<String> LANGUAGES = List.of("sk", "ur", "pl");
  private static final List<String> REGIONS = List.of("north", "east", "town centre");
  private static final int PRIORITIES = 3;

  private enum Verdict {
    FITS,
    FITS_IF,
    DOES_NOT_FIT
  }

  private final Random random = new Random(SEED);

  @Test
  void saysOfEverySpaceWhatTheOracleSays() {
    compare(HOUSEHOLDS);
  }

  @Test
  @Tag("long")
  void saysOfEverySpaceWhatTheOracleSaysHoweverManyThereAre() {
    compare(HOUSEHOLDS_WHEN_LONG);
  }

  private void compare(int households) {
    var seen = new int[Verdict.values().length];
    for (int i = 0; i < households; i++) {
      var household = household();
      var needs = needs();
      var spaces = IntStream.range(0, SPACES_EACH).mapToObj(number -> space()).toList();
      var limits = limits(spaces);
      var apart = apart();
      var fits =
          new Matching(household, needs, NOW, new LimitsToday(limits), new Distances(apart))
              .of(spaces);
      if (fits.size() != SPACES_EACH) {
        throw new AssertionError("a space without an answer");
      }
      checkOrder(fits, household, needs);
      for (var fit : fits) {
        var verdict = verdict(household, needs, fit.space(), limits, apart);
        seen[verdict.ordinal()]++;
        if (said(fit) != verdict) {
          throw new AssertionError(
              "%s %s in %s: %s, but the oracle says %s"
                  .formatted(household, needs, fit.space(), fit, verdict));
        }
        checkReasons(fit);
      }
    }
    assertThat(IntStream.of(seen).min().orElse(0)).isGreaterThan(households / 50);
  }

  private static void checkReasons(Fit fit) {
    var marks = fit.reasons().stream().map(Reason::mark).toList();
    boolean reasoned =
        switch (fit) {
          case Fit.Fits f -> !marks.isEmpty() && marks.stream().allMatch(m -> m == Mark.YES);
          case Fit.FitsIf f -> marks.contains(Mark.IF) && !marks.contains(Mark.NO);
          case Fit.DoesNotFit f -> marks.getFirst() == Mark.NO;
        };
    if (!reasoned || fit.reasons().stream().anyMatch(reason -> reason.words().isBlank())) {
      throw new AssertionError("no reason for " + fit);
    }
  }

  private static Verdict said(Fit fit) {
    return switch (fit) {
      case Fit.Fits f -> Verdict.FITS;
      case Fit.FitsIf f -> Verdict.FITS_IF;
      case Fit.DoesNotFit f -> Verdict.DOES_NOT_FIT;
    };
  }

  /** What comes later is of no better kind, and of the same kind meets no more of what matters. */
  private static void checkOrder(List<Fit> fits, Household home, Needs needs) {
    for (int i = 1; i < fits.size(); i++) {
      var before = fits.get(i - 1);
      var after = fits.get(i);
      int kinds = said(before).compareTo(said(after));
      if (kinds > 0 || (kinds == 0 && isWorse(before, after, home, needs))) {
        throw new AssertionError("%s stands before %s".formatted(before, after));
      }
    }
  }

  /** Whether the first thing that matters and tells two spaces apart speaks for the second. */
  private static boolean isWorse(Fit first, Fit second, Household home, Needs needs) {
    for (var one : needs.priorities().inOrder()) {
      boolean here = matters(one, first.space().space(), home, needs);
      boolean there = matters(one, second.space().space(), home, needs);
      if (here != first.meets().contains(one) || there != second.meets().contains(one)) {
        throw new AssertionError("%s is not said as it is: %s, %s".formatted(one, first, second));
      }
      if (here != there) {
        return there;
      }
    }
    return false;
  }

  // ---- the oracle

  private static boolean matters(Priority one, Space space, Household home, Needs needs) {
    var features = space.features();
    return switch (one) {
      case TOGETHER ->
          home.children().stream()
              .noneMatch(
                  child -> child.boy() && child.age() >= 14 && child.age() > features.boysUpTo());
      case OWN_DOOR -> features.ownDoor();
      case OWN_BATHROOM -> features.living().ownBathroom();
      case NEAR -> needs.priorities().near().equals(Optional.of(space.region()));
      case LANGUAGE ->
          needs.people().languages().isEmpty()
              || !Collections.disjoint(needs.people().languages(), features.languages());
      case BY_AND_FOR ->
          !Collections.disjoint(needs.people().byAndFor(), features.living().byAndFor());
      case STAFF_AT_NIGHT -> features.living().staff().name().equals("ROUND_THE_CLOCK");
      case PETS -> features.pets();
    };
  }

  private static Verdict verdict(
      Household home,
      Needs needs,
      SpaceNow space,
      List<Limit> limits,
      Map<Distances.Pair, Distance> apart) {
    var features = space.space().features();
    var living = features.living();
    int standing = standing(space.now(), needs);
    int away = away(needs, space.space().region(), apart);
    boolean impossible =
        standing == 2
            || away == 2
            || (needs.building().stepFree() && !features.stepFree())
            || (needs.building().wheelchair() && !features.stepFree())
            || (needs.building().wheelchair() && !living.adaptedBathroom())
            || !(features.ownDoor() || features.femaleOnly() || features.maleOnly())
            || (features.femaleOnly() && home.men() + home.untold() > 0)
            || (features.maleOnly() && home.women() + home.untold() > 0)
            || cannotMeet(needs, space.space(), limits);
    if (impossible) {
      return Verdict.DOES_NOT_FIT;
    }
    boolean conditions =
        standing == 1
            || away == 1
            || ((features.femaleOnly() || features.maleOnly()) && home.others() > 0)
            || (needs.building().pets() && !features.pets())
            || (needs.building().ownBathroom() && !living.ownBathroom())
            || (needs.people().atNight() && !living.staff().name().equals("ROUND_THE_CLOCK"))
            || !(needs.people().languages().isEmpty()
                || needs.people().languages().stream().anyMatch(features.languages()::contains));
    int children = home.children().size();
    int allOfThem = (1 << children) - 1;
    Verdict best = Verdict.DOES_NOT_FIT;
    for (int coming = 0; coming <= allOfThem; coming++) {
      if (allowed(home, features, coming)) {
        best =
            coming == allOfThem && !conditions && best != Verdict.FITS_IF
                ? Verdict.FITS
                : Verdict.FITS_IF;
      }
    }
    return best;
  }

  /** 0 ready now, 1 ready before the day on which it is needed begins, 2 neither. */
  private static int standing(Availability now, Needs needs) {
    if (now instanceof Availability.Ready) {
      return 0;
    }
    if (now instanceof Availability.OutOfUse out && needs.by().isPresent()) {
      var day = needs.by().get();
      for (var ahead = NOW.toLocalDate().plusDays(1);
          !ahead.isAfter(day);
          ahead = ahead.plusDays(1)) {
        var midnight = ahead.atStartOfDay(NOW.getZone()).toInstant();
        if (out.until().isPresent() && out.until().get().compareTo(midnight) <= 0) {
          return 1;
        }
      }
    }
    return 2;
  }

  /** 0 far enough from every part, 1 nobody knows of one, 2 too near to one. */
  private static int away(Needs needs, String region, Map<Distances.Pair, Distance> apart) {
    int worst = 0;
    for (var part : needs.away().parts()) {
      int here;
      if (part.equals(region)) {
        here = 2;
      } else if (needs.away().atLeast() == Distance.NEAR) {
        here = 0;
      } else {
        Distance known = null;
        for (var pair : apart.entrySet()) {
          if (Set.of(pair.getKey().one(), pair.getKey().other()).equals(Set.of(part, region))) {
            known = pair.getValue();
          }
        }
        here = known == null ? 1 : known == Distance.FAR || known == needs.away().atLeast() ? 0 : 2;
      }
      worst = Math.max(worst, here);
    }
    return worst;
  }

  private static boolean cannotMeet(Needs needs, Space space, List<Limit> limits) {
    for (var limit : limits) {
      boolean here =
          limit.space().isPresent()
              ? limit.space().get().equals(space.id())
              : limit.refuge().equals(space.refuge());
      boolean asked =
          needs.people().support().contains(limit.need())
              || (limit.need() == SupportNeed.NO_PUBLIC_FUNDS
                  && needs.funds().contains(Funds.NO_RECOURSE));
      if (here && asked) {
        return true;
      }
    }
    return false;
  }

  private static boolean allowed(Household home, SpaceFeatures features, int coming) {
    int inBeds = home.adults();
    int small = 0;
    for (int i = 0; i < home.children().size(); i++) {
      var child = home.children().get(i);
      boolean barred = child.boy() && child.age() > features.boysUpTo();
      boolean comes = (coming & (1 << i)) != 0;
      if (comes ? barred : !(barred && child.age() >= 14)) {
        return false;
      }
      if (comes && child.age() <= 1) {
        small++;
      } else if (comes) {
        inBeds++;
      }
    }
    for (int inCots = 0; inCots <= Math.min(small, features.cots()); inCots++) {
      if (inBeds + small - inCots <= features.beds()) {
        return true;
      }
    }
    return false;
  }

  // ---- random households and spaces

  private Household household() {
    var adults = new int[4];
    adults[random.nextInt(10) < 6 ? 0 : random.nextInt(4)]++;
    if (random.nextInt(4) == 0) {
      adults[random.nextInt(4)]++;
    }
    var children = new ArrayList<Household.Child>();
    for (int i = random.nextInt(5); i > 0; i--) {
      children.add(new Household.Child(random.nextInt(18), random.nextBoolean()));
    }
    return new Household(adults[0], adults[1], adults[2], adults[3], children);
  }

  private Needs needs() {
    return new Needs(
        new Needs.Building(
            random.nextInt(4) == 0,
            random.nextInt(8) == 0,
            random.nextInt(6) == 0,
            random.nextInt(6) == 0),
        new Needs.People(
            someOf(LANGUAGES, 5),
            random.nextInt(8) == 0,
            some(ByAndFor.class, 8),
            some(SupportNeed.class, 10)),
        new Needs.Away(someOf(REGIONS, 5), Distance.values()[random.nextInt(3)]),
        some(Funds.class, 9),
        random.nextInt(4) == 0
            ? Optional.of(NOW.toLocalDate().plusDays(random.nextInt(5)))
            : Optional.empty(),
        priorities());
  }

  private Priorities priorities() {
    var all = new ArrayList<>(List.of(Priority.values()));
    Collections.shuffle(all, random);
    return new Priorities(
        all.subList(0, random.nextInt(PRIORITIES + 1)),
        Optional.of(REGIONS.get(random.nextInt(REGIONS.size()))));
  }

  private Map<Distances.Pair, Distance> apart() {
    var apart = new HashMap<Distances.Pair, Distance>();
    for (int i = 0; i < REGIONS.size(); i++) {
      for (int j = i + 1; j < REGIONS.size(); j++) {
        if (random.nextInt(4) > 0) {
          apart.put(
              Distances.Pair.of(REGIONS.get(j), REGIONS.get(i)),
              Distance.values()[random.nextInt(3)]);
        }
      }
    }
    return apart;
  }

  private <E extends Enum<E>> Set<E> some(Class<E> of, int oneIn) {
    return Arrays.stream(of.getEnumConstants())
        .filter(one -> random.nextInt(oneIn) == 0)
        .collect(Collectors.toSet());
  }

  private Set<String> someOf(List<String> words, int oneIn) {
    return words.stream().filter(word -> random.nextInt(oneIn) == 0).collect(Collectors.toSet());
  }

  private List<Limit> limits(List<SpaceNow> spaces) {
    var limits = new ArrayList<Limit>();
    for (var space : spaces) {
      if (random.nextInt(4) == 0) {
        limits.add(
            new Limit(
                new LimitId(id()),
                space.space().refuge(),
                random.nextBoolean() ? Optional.of(space.space().id()) : Optional.empty(),
                SupportNeed.values()[random.nextInt(SupportNeed.values().length)],
                LimitReason.STAFFING,
                NOW.toInstant(),
                Optional.empty()));
      }
    }
    return limits;
  }

  private SpaceNow space() {
    int whom = random.nextInt(7);
    boolean ownDoor = random.nextBoolean();
    var living =
        new Living(
            ownDoor || random.nextBoolean(),
            random.nextInt(3) > 0,
            StaffHours.values()[random.nextInt(StaffHours.values().length)],
            some(ByAndFor.class, 6));
    var features =
        new SpaceFeatures(
            1 + random.nextInt(6),
            random.nextInt(3),
            ownDoor,
            random.nextInt(3),
            random.nextInt(3) > 0,
            whom < 3,
            random.nextBoolean() ? 17 : random.nextInt(18),
            random.nextBoolean(),
            LANGUAGES.subList(0, random.nextInt(LANGUAGES.size() + 1)),
            whom == 3,
            living);
    var region = REGIONS.get(random.nextInt(REGIONS.size()));
    var space =
        new Space(
            new SpaceId(id()),
            new RefugeId(new UUID(0, random.nextInt(3))),
            "Alder",
            "room " + random.nextInt(),
            region,
            features);
    return new SpaceNow(space, availability());
  }

  private Availability availability() {
    var id = new OccupancyId(id());
    return switch (random.nextInt(12)) {
      case 0 -> new Availability.Held(id, NOW.plusMinutes(9).toInstant());
      case 1 -> new Availability.LivedIn(id, NOW.minusDays(40).toInstant());
      case 2, 3 ->
          new Availability.OutOfUse(
              id,
              OutOfUseReason.REPAIRS,
              random.nextInt(4) == 0
                  ? Optional.empty()
                  : Optional.of(NOW.plusMinutes(20L * random.nextInt(200)).toInstant()));
      default -> new Availability.Ready();
    };
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
