package rowan.support.casework.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rowan.foundation.messages.Channel;
import rowan.foundation.web.Days;
import rowan.foundation.web.picture.Lead;
import rowan.foundation.web.picture.Scores;
import rowan.support.casework.file.HappeningKind;
import rowan.support.casework.page.CasePage;
import rowan.support.casework.page.SafeStrip;

/** The page of a case in words and pictures. */
public record CaseView(CasePage page, Days days) {

  public String path() {
    return "/cases/" + page.id();
  }

  /** The first initial, as the page speaks of the person. */
  public String who() {
    return page.initials().split(" ", 2)[0];
  }

  public String opened() {
    var opened = "Opened " + days.fromToday(page.openedAt());
    var closed = page.closedAt().map(at -> ", closed " + days.fromToday(at)).orElse("");
    return opened + closed;
  }

  public String children() {
    return switch (page.children()) {
      case 0 -> "no children";
      case 1 -> "1 child";
      default -> page.children() + " children";
    };
  }

  public @Nullable SafeStrip strip() {
    return page.strip().orElse(null);
  }

  public String safeWhat(SafeStrip strip) {
    return strip.channel().safeTo();
  }

  public String safeHow(SafeStrip strip) {
    return SafeWords.how(strip);
  }

  public LocalDate checkedOn(SafeStrip strip) {
    return strip.checkedOn();
  }

  /** The one strong action of the page. */
  public String reach(SafeStrip strip) {
    return switch (strip.channel()) {
      case CALL -> "Show number and log a call";
      case TEXT -> "Show number and log contact";
      case EMAIL, LETTER -> "Show address and log contact";
      case IN_ROWAN -> "Log contact";
    };
  }

  public boolean maySend(SafeStrip strip) {
    return strip.channel() != Channel.CALL && strip.channel() != Channel.LETTER;
  }

  public Lead lead() {
    return LeadPicture.of(page, days);
  }

  public String leadNote() {
    return LeadPicture.note(page, days);
  }

  /** Whether a handover of this case waits for its answer. */
  public boolean waits() {
    return page.handover()
        .filter(handover -> handover.state() == CasePage.LatestHandover.State.PROPOSED)
        .isPresent();
  }

  /** Whether a lead to come has accepted. */
  public boolean comes() {
    var now = days.now().toInstant();
    return page.leads().stream().anyMatch(span -> span.from().isAfter(now));
  }

  public Optional<Scores> scores() {
    if (page.scores().isEmpty()) {
      return Optional.empty();
    }
    var said =
        page.scores().stream()
            .map(score -> String.valueOf(score.value()))
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Scores(
            "Scored by " + who() + " from 1 to 10: " + said,
            1,
            10,
            page.scores().stream()
                .map(score ->
                    new Scores.Score(score.at().atZone(Days.LONDON).toLocalDate(), score.value()))
                .toList()));
  }

  /** Where a line of the timeline leads, and in what words; nothing if nowhere. */
  public @Nullable String more(CasePage.Happened line) {
    return switch (line.kind()) {
      case RISK -> path() + "/risk";
      case PLAN -> path() + "/plan";
      default -> null;
    };
  }

  public String moreWords(CasePage.Happened line) {
    return line.kind() == HappeningKind.RISK ? "What changed" : "The plan";
  }
}
