package rowan.support.casework.glass;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.vault.Place;
import rowan.support.casework.file.CaseNumber;

/**
 * Reviews what was opened in an emergency; needs {@code REVIEW_BREAK_GLASS}. Nobody reviews their
 * own: for them it is not there.
 */
@Service
public class GlassReviews {

  private static final int MOST_WAITING = 100;
  private static final int MOST_REVIEWED = 20;

  private final Permissions permissions;
  private final Acting acting;
  private final GlassRows rows;
  private final Breaking.Keys keys;
  private final Clock clock;

  GlassReviews(
      Permissions permissions, Acting acting, GlassRows rows, Breaking.Keys keys, Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.keys = keys;
    this.clock = clock;
  }

  /** What waits for a review, by the day it is due, and after it what was reviewed last. */
  public List<ToReview> all(Actor reviewer) {
    permissions.require(reviewer, Action.REVIEW_BREAK_GLASS);
    return acting.in(
        Wing.SUPPORT,
        reviewer,
        () -> {
          var lines =
              acting.in(
                  Wing.BREAKING_GLASS,
                  reviewer,
                  () -> {
                    var both = new java.util.ArrayList<>(rows.waiting(reviewer, MOST_WAITING));
                    both.addAll(rows.reviewed(reviewer, MOST_REVIEWED));
                    return List.copyOf(both);
                  });
          return opened(reviewer, lines);
        });
  }

  private List<ToReview> opened(Actor reviewer, List<GlassRows.Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    var people = new HashSet<>(lines.stream().map(GlassRows.Line::person).toList());
    var trace =
        keys.audit()
            .look(
                reviewer,
                "casework.glass-reviews",
                people.stream().map(person -> person.value()).toList());
    var of = keys.vault().keys(reviewer, trace, people);
    return lines.stream()
        .map(line ->
            new ToReview(
                line.id(),
                CaseNumber.of(line.number()),
                line.byName(),
                line.organisation(),
                line.at(),
                line.until(),
                of.unlessErased(line.person())
                    .map(key -> line.reason().open(key, Breaking.reasonPlace(line.id())))
                    .orElse("The reason was erased with the record."),
                line.due(),
                line.finding()))
        .toList();
  }

  /**
   * Writes down what the review found and what follows.
   *
   * @return whether it was there to be reviewed by this reviewer
   */
  public boolean review(Actor reviewer, UUID id, Finding finding, String words) {
    permissions.require(reviewer, Action.REVIEW_BREAK_GLASS);
    return acting.in(
        Wing.SUPPORT,
        reviewer,
        () ->
            acting
                .in(Wing.BREAKING_GLASS, reviewer, () -> rows.toReview(reviewer, id))
                .map(line -> reviewed(reviewer, line, finding, words))
                .isPresent());
  }

  private GlassRows.Line reviewed(
      Actor reviewer, GlassRows.Line line, Finding finding, String words) {
    var trace = keys.audit().change(reviewer, "casework.review-glass", line.person().value());
    var key = keys.vault().key(reviewer, trace, line.person());
    var sealed = key.seal(new Place("casework.broken_glass.finding_words", line.id()), words);
    acting.run(
        Wing.BREAKING_GLASS,
        reviewer,
        () -> rows.reviewed(reviewer, line.id(), finding, sealed, clock.instant()));
    return line;
  }

  /** How many reviews are overdue, for whoever reads Assurance. */
  int overdue(Actor reader) {
    return acting.in(Wing.BREAKING_GLASS, reader, () -> rows.overdue(reader, LocalDate.now(clock)));
  }
}
