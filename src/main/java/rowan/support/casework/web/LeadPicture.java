package rowan.support.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rowan.foundation.web.Days;
import rowan.foundation.web.picture.Kind;
import rowan.foundation.web.picture.Lead;
import rowan.support.casework.page.CasePage;
import rowan.support.casework.page.CasePage.LatestHandover;
import rowan.support.casework.page.CasePage.LeadSpan;

/** Who leads a case, drawn: triage, each lead in turn, and whoever is to come as a dashed bar. */
final class LeadPicture {

  private static final double ROOM_AFTER_NOW = 0.3;
  private static final Duration LEAST = Duration.ofHours(4);

  private final CasePage page;
  private final Days days;
  private final Instant now;

  private LeadPicture(CasePage page, Days days) {
    this.page = page;
    this.days = days;
    this.now = days.now().toInstant();
  }

  static Lead of(CasePage page, Days days) {
    return new LeadPicture(page, days).draw();
  }

  private Lead draw() {
    var to = rightEnd();
    var parts = new ArrayList<Lead.Part>();
    if (page.referredAt().isBefore(page.openedAt())) {
      parts.add(new Lead.Part(page.referredAt(), page.openedAt(), Kind.PAST, "Triage"));
    }
    for (var span : page.leads()) {
      parts.add(part(span, span.until().orElse(proposedStart().orElse(to))));
    }
    proposed()
        .ifPresent(handover ->
            parts.add(
                new Lead.Part(latest(handover.startsAt(), now), to, Kind.OPTION, words(handover))));
    return new Lead(finding(), page.referredAt(), to, now, parts);
  }

  private Lead.Part part(LeadSpan span, Instant until) {
    boolean toCome = span.from().isAfter(now);
    boolean over = span.until().filter(end -> !end.isAfter(now)).isPresent();
    var kind = toCome ? Kind.OPTION : over ? Kind.PAST : Kind.RUNNING;
    var words = span.name() + " · " + span.title() + " · " + span.organisation();
    var from = toCome ? " · from " + from(span.from()) : "";
    return new Lead.Part(
        span.from(), until, kind, toCome ? span.name() + " · " + span.title() + from : words);
  }

  private Optional<LatestHandover> proposed() {
    return page.handover()
        .filter(handover -> handover.state() == LatestHandover.State.PROPOSED)
        .filter(handover -> page.open());
  }

  private Optional<Instant> proposedStart() {
    return proposed().map(handover -> latest(handover.startsAt(), now));
  }

  private String words(LatestHandover handover) {
    return handover.toName()
        + " · "
        + handover.toTitle()
        + (handover.startsAt().isAfter(now) ? " · from " + from(handover.startsAt()) : " · asked");
  }

  private String from(Instant moment) {
    var day = days.day(moment.atZone(Days.LONDON).toLocalDate());
    return day.equals("Today") || day.equals("Tomorrow")
        ? day.toLowerCase(java.util.Locale.UK)
        : day;
  }

  /** The end of the case, or some room after now and after the last that is planned. */
  private Instant rightEnd() {
    if (page.closedAt().isPresent()) {
      return latest(page.closedAt().get(), page.referredAt().plus(LEAST));
    }
    var planned = page.leads().stream().map(LeadSpan::from).reduce(now, LeadPicture::latest);
    var last = latest(planned, proposedStart().orElse(now));
    var length = Duration.between(page.referredAt(), last);
    var room = Duration.ofSeconds((long) (length.toSeconds() * ROOM_AFTER_NOW)).plus(LEAST);
    return last.plus(room);
  }

  /** The picture in a sentence. */
  private String finding() {
    var leads =
        page.leads().stream()
            .map(span -> span.name() + " of " + span.organisation())
            .collect(Collectors.joining(", then "));
    var coming = proposed().map(next -> "; " + next.toName() + " is asked to lead next").orElse("");
    return "No hour without a lead since the case opened: " + leads + coming;
  }

  /** What stands beneath the picture. */
  static String note(CasePage page, Days days) {
    var sentences = new ArrayList<>(List.of("No hour without a lead."));
    page.handover()
        .filter(handover -> page.open())
        .ifPresent(handover -> {
          var who = page.initials().split(" ", 2)[0];
          var first = handover.toName();
          switch (handover.state()) {
            case PROPOSED -> sentences.add("Handover to " + first + " proposed, not answered yet.");
            case ACCEPTED -> {
              if (handover.startsAt().isAfter(days.now().toInstant())) {
                sentences.add(first + " has accepted.");
              }
            }
            case DECLINED ->
                sentences.add(
                    first
                        + " declined"
                        + (handover.answer().isEmpty() ? "." : ": " + stopped(handover.answer())));
            case WITHDRAWN -> {}
          }
          boolean goingOn =
              handover.state() == LatestHandover.State.PROPOSED
                  || (handover.state() == LatestHandover.State.ACCEPTED
                      && handover.startsAt().isAfter(days.now().toInstant()));
          if (goingOn && handover.readByPerson()) {
            sentences.add(who + " has read the summary.");
          }
          if (goingOn && handover.meetFirst()) {
            sentences.add("They meet together first.");
          }
        });
    return String.join(" ", sentences);
  }

  private static String stopped(String words) {
    return words.endsWith(".") || words.endsWith("!") || words.endsWith("?") ? words : words + ".";
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
