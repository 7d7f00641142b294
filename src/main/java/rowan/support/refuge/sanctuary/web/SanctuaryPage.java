package rowan.support.refuge.sanctuary.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import rowan.foundation.web.Days;
import rowan.foundation.web.State;
import rowan.support.refuge.sanctuary.Measure;
import rowan.support.refuge.sanctuary.MeasureKind;
import rowan.support.refuge.sanctuary.Sanctuary;
import rowan.support.refuge.sanctuary.SanctuaryState;

/** A sanctuary in words. */
public record SanctuaryPage(Sanctuary sanctuary, Days days) {

  public String here() {
    return "/refuge/sanctuary/" + sanctuary.id();
  }

  public boolean open() {
    return sanctuary.over().isEmpty();
  }

  /** Whether anything may still be ordered: a case that has closed leads to no works. */
  public boolean mayOrder() {
    return open() && sanctuary.of().open();
  }

  public SanctuaryState state() {
    return sanctuary.state();
  }

  public State look() {
    return switch (state()) {
      case SanctuaryState.Asked any -> State.NOT_STARTED;
      case SanctuaryState.AwaitingPermission(var refused) ->
          refused ? State.BREACHED : State.AT_RISK;
      case SanctuaryState.Ordered any -> late() > 0 ? State.AT_RISK : State.UNDER_WAY;
      case SanctuaryState.PartlyDone any -> late() > 0 ? State.AT_RISK : State.UNDER_WAY;
      case SanctuaryState.Done any -> reviewed();
      case SanctuaryState.UnderReview any -> reviewed();
      case SanctuaryState.Ended any -> State.NOT_STARTED;
      case SanctuaryState.Unable any -> State.BREACHED;
    };
  }

  private State reviewed() {
    return reviewOverdue() || notSafe() ? State.AT_RISK : State.MET;
  }

  public String word() {
    return switch (state()) {
      case SanctuaryState.Asked any -> "Asked for";
      case SanctuaryState.AwaitingPermission(var refused) ->
          refused ? "The owner refuses" : "Waiting for the owner";
      case SanctuaryState.Ordered any -> "Ordered";
      case SanctuaryState.PartlyDone any -> "Partly done";
      case SanctuaryState.Done any -> "Done";
      case SanctuaryState.UnderReview any -> "Under review";
      case SanctuaryState.Ended any -> "Ended";
      case SanctuaryState.Unable any -> "Could not be done";
    };
  }

  public long late() {
    return open() ? sanctuary.measures().stream().filter(this::isLate).count() : 0;
  }

  public boolean isLate(Measure measure) {
    return open() && measure.isLate(now());
  }

  private Instant now() {
    return days.now().toInstant();
  }

  public boolean reviewOverdue() {
    return sanctuary.reviewDue().filter(day -> day.isBefore(days.today())).isPresent();
  }

  /** Whether staying was found not to be safe when it was last looked at. */
  public boolean notSafe() {
    return open() && !sanctuary.reviews().isEmpty() && sanctuary.reviews().getLast().isNotSafe();
  }

  /** Whether a lock must not be changed yet. */
  public boolean mayNotLockOut() {
    return mayOrder() && sanctuary.home().isTheirsToEnter();
  }

  /** Whether the owner's word is still wanted. */
  public boolean waitsForOwner() {
    return mayOrder() && !sanctuary.mayBeChanged();
  }

  public boolean refused() {
    return waitsForOwner()
        && sanctuary
            .permission()
            .filter(one -> one.step() == rowan.support.refuge.sanctuary.Permission.Step.REFUSED)
            .isPresent();
  }

  /** What can be ordered whatever an owner says: 'a, b and c'. */
  public static String needNobody() {
    var titles =
        Arrays.stream(MeasureKind.values())
            .filter(kind -> !kind.changesTheHome())
            .map(MeasureKind::within)
            .toList();
    return titles.stream().limit(titles.size() - 1L).collect(Collectors.joining(", "))
        + " and "
        + titles.getLast();
  }

  /** The last day on which a measure is in time. */
  public static LocalDate dueOn(Measure measure) {
    return measure.dueAt().minusMillis(1).atZone(Days.LONDON).toLocalDate();
  }

  /** When a measure is due, in a few words. */
  public String due(Measure measure) {
    return measure.urgent()
        ? "by " + within(days.dayAndHour(measure.dueAt()))
        : "by " + within(days.day(dueOn(measure)));
  }

  private static String within(String day) {
    return day.startsWith("To") || day.startsWith("Yes")
        ? day.substring(0, 1).toLowerCase(java.util.Locale.UK) + day.substring(1)
        : day;
  }
}
