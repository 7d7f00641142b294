package rowan.commissioning.contracts.continuity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rowan.commissioning.specification.ServiceKind;

/**
 * How a service is covered, seen from a day.
 *
 * @param strands its parts
 * @param daysWithout on how many days so far some part of it was not covered
 */
public record Outlook(
    ServiceKind service,
    List<String> strands,
    List<Gap> gaps,
    List<Remedy> remedies,
    LocalDate today,
    long daysWithout) {

  /** With fewer days left than this to decide, a gap is at risk of happening. */
  static final int NEAR_DAYS = 183;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  public Outlook {
    strands = List.copyOf(strands);
    gaps = List.copyOf(gaps);
    remedies = List.copyOf(remedies);
  }

  /** The gap that is on, or comes next. */
  public Optional<Gap> next() {
    return Continuity.nextGap(gaps, today);
  }

  /** The last day on which something can be decided that closes the next gap. */
  public Optional<LocalDate> decideBy() {
    return next().map(gap -> gap.decideBy(remedies));
  }

  /** Whether the next gap is on, or so near that somebody must act. */
  public boolean isPressing() {
    return next().filter(gap -> gap.isOn(today)).isPresent()
        || decideBy().filter(day -> ChronoUnit.DAYS.between(today, day) < NEAR_DAYS).isPresent();
  }

  /** Whether some part of it is not covered today. */
  public boolean isUncovered() {
    return next().filter(gap -> gap.isOn(today)).isPresent();
  }

  /**
   * What happens otherwise, and what to do: {@code from 1 October no signed contract covers
   * support. The extension must be signed by 30 September.}
   */
  public String says() {
    return next().map(this::says).orElse("no contract covers " + name() + " yet.");
  }

  private String says(Gap gap) {
    var uncovered =
        gap.strands().containsAll(strands)
            ? name()
            : String.join(" and ", gap.strands().stream().sorted().toList());
    var since =
        (gap.isOn(today)
                ? "since %s no signed contract covers %s"
                : "from %s no signed contract covers %s")
            .formatted(written(gap.from()), uncovered);
    return since + ". " + whatToDo(gap);
  }

  private String whatToDo(Gap gap) {
    var closing =
        gap.closedBy(remedies).stream().filter(r -> !r.decideBy().isBefore(today)).findFirst();
    if (closing.isEmpty()) {
      return "Nothing that would cover it can be signed any more without a decision.";
    }
    var by = written(closing.get().decideBy());
    return switch (closing.get().kind()) {
      case OPTION -> "The %s must be taken by %s.".formatted(closing.get().label(), by);
      case EXTENSION -> "The extension must be signed by %s.".formatted(by);
      case TENDER -> "The contract that is tendered must be signed by %s.".formatted(by);
    };
  }

  private String written(LocalDate day) {
    return (Math.abs(ChronoUnit.DAYS.between(today, day)) < 330 ? DAY : DAY_AND_YEAR).format(day);
  }

  /** As it is said in a sentence. */
  public String name() {
    return switch (service) {
      case SUPPORT -> "support";
      case REFUGE -> "the refuge";
    };
  }
}
