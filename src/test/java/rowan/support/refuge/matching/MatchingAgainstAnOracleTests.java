package rowan.support.refuge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
 * leaving children with family and every way of laying people down, and asks whether any is
 * allowed.
 */
class MatchingAgainstAnOracleTests {

  private static final long SEED = 20_261_122;
  private static final int HOUSEHOLDS = 100_000;
  private static final int HOUSEHOLDS_WHEN_LONG = 10_000_000;
  private static final int SPACES_EACH = 4;

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 22, 23, 40, 0, 0, ZoneId.of("Europe/London"));

  private static final List<String> LANGUAGES = List.of("sk", "ur", "pl");
  private static final List<String> REGIONS = List.of("north", "east");

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
      var fits = new Matching(household, needs, NOW, new LimitsToday(limits)).of(spaces);
      if (fits.size() != SPACES_EACH) {
        throw new AssertionError("a space without an answer");
      }
      for (var fit : fits) {
        var verdict = verdict(household, needs, fit.space(), limits);
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

  // ---- the oracle

  private static Verdict verdict(Household home, Needs needs, SpaceNow space, List<Limit> limits) {
    var features = space.space().features();
    boolean impossible =
        !(space.now() instanceof Availability.Ready)
            || (needs.stepFree() && !features.stepFree())
            || needs.awayFrom().map(space.space().region()::equals).orElse(false)
            || (features.femaleOnly() && home.men() + home.untold() > 0)
            || cannotMeet(needs, space.space(), limits);
    if (impossible) {
      return Verdict.DOES_NOT_FIT;
    }
    boolean conditions =
        (features.femaleOnly() && home.others() > 0)
            || (needs.pets() && !features.pets())
            || needs.language().map(code -> !features.languages().contains(code)).orElse(false);
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

  private static boolean cannotMeet(Needs needs, Space space, List<Limit> limits) {
    for (var limit : limits) {
      boolean here =
          limit.space().isPresent()
              ? limit.space().get().equals(space.id())
              : limit.refuge().equals(space.refuge());
      if (here && needs.support().contains(limit.need())) {
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
        random.nextInt(4) == 0,
        sometimes(LANGUAGES),
        random.nextInt(6) == 0,
        sometimes(REGIONS),
        Arrays.stream(SupportNeed.values())
            .filter(need -> random.nextInt(8) == 0)
            .collect(Collectors.toSet()));
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

  private Optional<String> sometimes(List<String> words) {
    return random.nextInt(3) == 0
        ? Optional.of(words.get(random.nextInt(words.size())))
        : Optional.empty();
  }

  private SpaceNow space() {
    var features =
        new SpaceFeatures(
            1 + random.nextInt(6),
            random.nextInt(3),
            random.nextBoolean(),
            random.nextInt(3),
            random.nextInt(3) > 0,
            random.nextBoolean(),
            random.nextBoolean() ? 17 : random.nextInt(18),
            random.nextBoolean(),
            LANGUAGES.subList(0, random.nextInt(LANGUAGES.size() + 1)));
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
      case 2 ->
          new Availability.OutOfUse(
              id, OutOfUseReason.REPAIRS, Optional.of(NOW.plusDays(1).toInstant()));
      default -> new Availability.Ready();
    };
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
