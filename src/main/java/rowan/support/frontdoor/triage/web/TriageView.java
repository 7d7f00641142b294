package rowan.support.frontdoor.triage.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import rowan.foundation.web.Choice;
import rowan.foundation.web.State;
import rowan.support.casework.finding.Hit;
import rowan.support.frontdoor.AskForHelp.Wish;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.Decision.ClosingReason;
import rowan.support.frontdoor.MakeReferral.Risk;
import rowan.support.frontdoor.Sheet;
import rowan.support.frontdoor.Triage;

/** What the pages of triage show. */
public final class TriageView {

  private TriageView() {}

  /**
   * The queue.
   *
   * @param wroteBack decided before, with a message since
   * @param later the address of the page after this, if there is one
   */
  public record QueuePage(
      Triage.Waiting waiting,
      List<Sheet.Line> lines,
      List<Sheet.Line> wroteBack,
      boolean first,
      Optional<String> later,
      Instant now) {}

  /** What was decided lately. */
  public record DecidedPage(List<Sheet.Line> lines, Instant now) {}

  /**
   * What was told, opened.
   *
   * @param mine whether who opened it is who looks at it
   * @param safeFirst and {@code safeRest}: how they may be reached, in two parts of one sentence
   * @param next the id of the message that may be written now
   * @param known who of those known already it may be about, the likeliest first
   */
  public record SheetPage(
      Sheet sheet,
      boolean mine,
      String safeFirst,
      String safeRest,
      Instant now,
      String next,
      List<Hit> known) {

    public SheetPage {
      known = List.copyOf(known);
    }

    public List<String> noticed() {
      return EnumSet.allOf(Risk.class).stream()
          .filter(sheet.told().noticed()::contains)
          .map(Risk::title)
          .toList();
    }

    public List<String> wishes() {
      return EnumSet.allOf(Wish.class).stream()
          .filter(sheet.told().wishes()::contains)
          .map(Wish::title)
          .toList();
    }

    /** Whether the safe way is that of who asked, and not of whom it is about. */
    public boolean aboutSomebodyElse() {
      return sheet.line().asker() == Asker.SOMEONE_CLOSE;
    }
  }

  /** Who asked, in a few words. */
  public static String who(Sheet.Line line) {
    return line.organisation().isEmpty()
        ? line.asker().title()
        : line.asker().title() + " · " + line.organisation();
  }

  public static State urgency(Sheet.Line line) {
    return switch (line.urgency()) {
      case TONIGHT -> State.BREACHED;
      case SOON -> State.AT_RISK;
      case ORDINARY -> State.NOT_STARTED;
    };
  }

  /** How a line stands, in a word or two. */
  public static String stands(Sheet.Line line, Instant now) {
    if (line.wroteAt().isPresent() && line.answeredAt().isPresent()) {
      return "Wrote back";
    }
    if (line.overdue(now)) {
      return "Answer overdue";
    }
    return line.answeredAt().isPresent() ? "Answered" : line.progress().title();
  }

  public static State look(Sheet.Line line, Instant now) {
    if (line.wroteAt().isPresent() && line.answeredAt().isPresent()) {
      return State.AT_RISK;
    }
    if (line.overdue(now)) {
      return State.BREACHED;
    }
    return switch (line.progress()) {
      case RECEIVED -> State.NOT_STARTED;
      case LOOKED_AT -> State.UNDER_WAY;
      case ACCEPTED, NOT_ACCEPTED, CLOSED -> State.MET;
    };
  }

  /** How long something took or takes: '25 min', '1 h 40 min', '7 h', '2 days 3 h'. */
  public static String length(Duration waited) {
    if (waited.toMinutes() < 60) {
      return Math.max(0, waited.toMinutes()) + " min";
    }
    if (waited.toHours() < 24) {
      boolean exact = waited.toHours() < 3 && waited.toMinutesPart() > 0;
      return waited.toHours() + " h" + (exact ? " " + waited.toMinutesPart() + " min" : "");
    }
    var days = waited.toDays() + (waited.toDays() == 1 ? " day" : " days");
    return waited.toHoursPart() == 0 ? days : days + " " + waited.toHoursPart() + " h";
  }

  /** What is left until an answer is due, or by how much it is late. */
  public static String due(Sheet.Line line, Instant now) {
    if (line.answeredAt().isPresent()) {
      return "answered after " + length(line.waited(now));
    }
    var left = Duration.between(now, line.answerBy());
    return left.isNegative()
        ? "answer due " + length(left.negated()) + " ago"
        : "answer due in " + length(left);
  }

  public static List<Choice> leads(List<Triage.Lead> leads) {
    return leads.stream()
        .map(lead ->
            new Choice(
                lead.account().toString(),
                lead.name(),
                lead.openCases() == 1 ? "1 open case" : lead.openCases() + " open cases"))
        .toList();
  }

  public static List<Choice> reasons() {
    return Arrays.stream(ClosingReason.values())
        .map(reason -> Choice.of(reason, reason.sentence()))
        .toList();
  }
}
