package rowan.support.casework.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.support.casework.CaseId;
import rowan.support.casework.connected.OnePerson;
import rowan.support.casework.finding.SamePeople;
import rowan.support.casework.finding.SideBySide;

/**
 * Two records: are they one person's? Only who may see a case of both is asked, and may say so. All
 * need {@code FIND_PEOPLE}.
 */
@Service
public class Identities {

  private static final int MOST = 25;

  private final Permissions permissions;
  private final Acting acting;
  private final IdentityRows rows;
  private final SamePeople same;
  private final SideBySide sideBySide;
  private final OnePerson onePerson;
  private final Audit audit;
  private final Clock clock;

  Identities(
      Permissions permissions,
      Acting acting,
      IdentityRows rows,
      SamePeople same,
      SideBySide sideBySide,
      OnePerson onePerson,
      Audit audit,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.same = same;
    this.sideBySide = sideBySide;
    this.onePerson = onePerson;
    this.audit = audit;
    this.clock = clock;
  }

  /** Pairs that wait for somebody to decide, the latest first. */
  public List<Pair> toDecide(Actor actor) {
    return finding(
        actor,
        () -> {
          var proposed = rows.proposed(actor, MOST);
          if (proposed.isEmpty()) {
            return List.of();
          }
          var people =
              proposed.stream()
                  .flatMap(two -> java.util.stream.Stream.of(two.one(), two.other()))
                  .distinct()
                  .toList();
          var trace = audit.look(actor, "casework.records-alike", SideBySide.ids(people));
          var known = sideBySide.of(actor, trace, people);
          return proposed.stream()
              .flatMap(two -> {
                var one = known.get(two.one());
                var other = known.get(two.other());
                return one == null || other == null
                    ? java.util.stream.Stream.<Pair>empty()
                    : java.util.stream.Stream.of(new Pair(one, other, one.to(other), two.at()));
              })
              .toList();
        });
  }

  /** Says of a proposed pair that both are one person. */
  public SameResult same(Actor by, PersonId one, PersonId other) {
    return finding(
        by,
        () ->
            rows.decide(by, one, other, true, now())
                .map(two -> together(by, two))
                .orElse(SameResult.NOT_THERE));
  }

  /** Says that they are two people: they are not proposed again. */
  public SameResult notTheSame(Actor by, PersonId one, PersonId other) {
    return finding(
        by,
        () ->
            rows.decide(by, one, other, false, now())
                .map(two -> {
                  audit.change(
                      by, "casework.not-the-same-person", SideBySide.ids(List.of(one, other)));
                  return SameResult.DONE;
                })
                .orElse(SameResult.NOT_THERE));
  }

  /** Says that the person of a case is that of another, given by its number. */
  public SameResult sameAs(Actor by, CaseId id, long number) {
    return finding(
        by,
        () -> {
          var one = rows.ofCase(by, id);
          var other = rows.numbered(by, number);
          if (one.isEmpty() || other.isEmpty()) {
            audit.refusal(by, "casework.same-person", List.of(id.value()));
            return SameResult.NOT_THERE;
          }
          return together(
              by,
              new IdentityRows.Two(
                  one.get().person(),
                  other.get().person(),
                  one.get().id(),
                  other.get().id(),
                  now()));
        });
  }

  private SameResult together(Actor by, IdentityRows.Two two) {
    var whole = same.wholePeople(by, List.of(two.one(), two.other()));
    var one = whole.getOrDefault(two.one(), two.one());
    var other = whole.getOrDefault(two.other(), two.other());
    if (one.equals(other)) {
      return SameResult.ALREADY;
    }
    audit.change(by, "casework.same-person", SideBySide.ids(Set.of(two.one(), two.other())));
    boolean oneIsLater = one.value().toString().compareTo(other.value().toString()) > 0;
    rows.say(
        by,
        TimeOrderedIds.next(clock),
        oneIsLater
            ? new IdentityRows.Two(one, other, two.caseOfOne(), two.caseOfOther(), two.at())
            : new IdentityRows.Two(other, one, two.caseOfOther(), two.caseOfOne(), two.at()),
        now());
    onePerson.begins(by, two.caseOfOne());
    return SameResult.DONE;
  }

  /** Takes back that two records are one person's: everything is where it was before. */
  public SameResult apart(Actor by, UUID said) {
    return finding(
        by,
        () -> {
          Optional<IdentityRows.Two> ended = rows.end(by, said, now());
          if (ended.isEmpty()) {
            return SameResult.NOT_THERE;
          }
          var two = ended.get();
          audit.change(
              by, "casework.not-the-same-person", SideBySide.ids(List.of(two.one(), two.other())));
          rows.notTheSame(by, two.caseOfOne(), two.caseOfOther(), now());
          onePerson.ended(by, two.caseOfOne(), two.caseOfOther());
          return SameResult.DONE;
        });
  }

  private <T> T finding(Actor actor, Supplier<T> work) {
    permissions.require(actor, Action.FIND_PEOPLE);
    return acting.in(Wing.SUPPORT, actor, work);
  }

  private Instant now() {
    return DatabaseTime.now(clock);
  }
}
