package rowan.support.refuge.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rowan.support.refuge.areas.Distance;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.limits.SupportNeed;

/**
 * What a household asks of a place, beside room for everyone.
 *
 * @param funds what they have to live on; without recourse to public funds, a place is asked for
 *     that takes somebody without
 * @param by the day by which they need it; nothing for tonight
 */
public record Needs(
    Building building,
    People people,
    Away away,
    Set<Funds> funds,
    Optional<LocalDate> by,
    Priorities priorities) {

  public static final Needs NONE = new Needs(false, Optional.empty(), false, Optional.empty());

  public Needs {
    funds = ordered(funds, Funds.class);
    if (funds.contains(Funds.NO_RECOURSE)) {
      people = people.with(SupportNeed.NO_PUBLIC_FUNDS);
    }
  }

  /** Tonight, with nothing told of money and nothing that matters more. */
  public Needs(
      boolean stepFree,
      Optional<String> language,
      boolean pets,
      Optional<String> awayFrom,
      Set<SupportNeed> support) {
    this(
        new Building(stepFree, false, false, pets),
        new People(Set.copyOf(language.stream().toList()), false, Set.of(), support),
        new Away(Set.copyOf(awayFrom.stream().toList()), Distance.NEAR),
        Set.of(),
        Optional.empty(),
        Priorities.NONE);
  }

  /** Without any need of support. */
  public Needs(
      boolean stepFree, Optional<String> language, boolean pets, Optional<String> awayFrom) {
    this(stepFree, language, pets, awayFrom, Set.of());
  }

  /**
   * What they ask of the building.
   *
   * @param stepFree somebody cannot use steps
   * @param wheelchair somebody uses a wheelchair, there as well as outside
   * @param ownBathroom they need a bathroom that they share with nobody
   * @param pets an animal would come too
   */
  public record Building(boolean stepFree, boolean wheelchair, boolean ownBathroom, boolean pets) {

    public Building {
      stepFree = stepFree || wheelchair;
    }
  }

  /**
   * What they ask of those who work there.
   *
   * @param languages that the person speaks well, as ISO 639 codes; empty for English
   * @param atNight they need somebody there at night
   * @param byAndFor by and for whom a place is run that they would rather have: a wish, of which
   *     nothing depends but the order
   */
  public record People(
      Set<String> languages, boolean atNight, Set<ByAndFor> byAndFor, Set<SupportNeed> support) {

    public People {
      languages = Collections.unmodifiableSet(new TreeSet<>(languages));
      byAndFor = ordered(byAndFor, ByAndFor.class);
      support = ordered(support, SupportNeed.class);
    }

    boolean spokenBy(List<String> spoken) {
      return languages.isEmpty() || languages.stream().anyMatch(spoken::contains);
    }

    boolean wantsOneOf(Set<ByAndFor> offered) {
      return byAndFor.stream().anyMatch(offered::contains);
    }

    private People with(SupportNeed need) {
      var more = EnumSet.of(need);
      more.addAll(support);
      return new People(languages, atNight, byAndFor, more);
    }
  }

  /**
   * Where they must not be.
   *
   * @param parts of the area
   * @param atLeast how far from each of them
   */
  public record Away(Set<String> parts, Distance atLeast) {

    public static final Away FROM_NOWHERE = new Away(Set.of(), Distance.NEAR);

    public Away {
      parts = Collections.unmodifiableSet(new TreeSet<>(parts));
    }

    /** Without the parts: what is printed could be logged. */
    @Override
    public String toString() {
      return "Away[atLeast=" + atLeast + "]";
    }
  }

  public boolean stepFree() {
    return building.stepFree;
  }

  public boolean pets() {
    return building.pets;
  }

  public Set<SupportNeed> support() {
    return people.support;
  }

  private static <E extends Enum<E>> Set<E> ordered(Collection<E> some, Class<E> of) {
    var inOrder = EnumSet.noneOf(of);
    inOrder.addAll(some);
    return Collections.unmodifiableSet(inOrder);
  }

  /**
   * Without the place to be away from and without their health: what is printed could be logged.
   */
  @Override
  public String toString() {
    return "Needs[stepFree=" + building.stepFree + ", pets=" + building.pets + "]";
  }
}
