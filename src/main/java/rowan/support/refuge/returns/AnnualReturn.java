package rowan.support.refuge.returns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.refuge.returns.JdbcReturns.Question;
import rowan.support.refuge.sanctuary.counted.SanctuaryFacts;

/**
 * The front door to the annual return. It is counted on asking and then kept: counting opens what
 * people said about themselves, and that is not done each time that somebody looks.
 */
@Service
public class AnnualReturn {

  /**
   * So long a count of the whole council stands: two closer together would tell of one household.
   */
  public static final Duration STANDS_FOR = Duration.ofDays(7);

  private final JdbcReturns returns;
  private final Unsealing unsealing;
  private final SanctuaryFacts homes;
  private final Permissions permissions;
  private final Acting acting;
  private final Surroundings surroundings;

  AnnualReturn(
      JdbcReturns returns,
      Unsealing unsealing,
      SanctuaryFacts homes,
      Permissions permissions,
      Acting acting,
      Surroundings surroundings) {
    this.returns = returns;
    this.unsealing = unsealing;
    this.homes = homes;
    this.permissions = permissions;
    this.acting = acting;
    this.surroundings = surroundings;
  }

  /** The hour, and the room that knows from where households come, if there is one. */
  @org.springframework.stereotype.Component
  record Surroundings(Clock clock, Audit audit, ObjectProvider<ComesFrom> comesFrom) {

    Instant now() {
      return DatabaseTime.now(clock);
    }
  }

  /** The year that today is in. */
  public ReturnYear thisYear() {
    return ReturnYear.of(LocalDate.now(surroundings.clock));
  }

  /**
   * The whole council's latest count of a year, for {@code evidence} alone: it is exact. Needs
   * {@code COMPUTE_INDICATORS}.
   */
  public Optional<Count> ofCouncil(Actor clock, ReturnYear year) {
    permissions.require(clock, Action.COMPUTE_INDICATORS);
    return acting.in(Wing.SUPPORT, clock, () -> returns.latest(clock, year));
  }

  /**
   * Counts the whole council's year, in the name of the clock. Needs {@code COMPUTE_INDICATORS}.
   *
   * @param askedBy who asked for it, and does not see it
   */
  public CountResult countCouncil(Actor clock, AccountId askedBy, ReturnYear year) {
    permissions.require(clock, Action.COMPUTE_INDICATORS);
    return acting.in(
        Wing.SUPPORT,
        clock,
        () -> {
          return standsUntil(clock, year)
              .<CountResult>map(CountResult.TooSoon::new)
              .orElseGet(
                  () -> counted(question(clock, Optional.empty(), year), parts(clock), askedBy));
        });
  }

  /** Until when the latest count stands, if it still does. */
  private Optional<Instant> standsUntil(Actor counting, ReturnYear year) {
    return returns
        .latest(counting, year)
        .map(last -> last.at().plus(STANDS_FOR))
        .filter(surroundings.now()::isBefore);
  }

  /** The latest count of the actor's own organisation's places; needs {@code MANAGE_REFUGE}. */
  public Optional<Count> ofOwnPlaces(Actor actor, ReturnYear year) {
    permissions.require(actor, Action.MANAGE_REFUGE);
    return acting.in(Wing.SUPPORT, actor, () -> returns.latest(actor, year));
  }

  /**
   * Counts the places of the actor's own organisation; needs {@code MANAGE_REFUGE}. Its count
   * stands as long as the council's: a manager opens no case, and is not to learn what a newcomer
   * said.
   */
  public CountResult countOwnPlaces(Actor actor, ReturnYear year) {
    permissions.require(actor, Action.MANAGE_REFUGE);
    var counting = partOf(Actor.clock(actor.authority()), actor.organisation());
    return acting.in(
        Wing.SUPPORT,
        counting,
        () -> {
          var stands = standsUntil(counting, year);
          if (stands.isPresent()) {
            return new CountResult.TooSoon(stands.get());
          }
          surroundings.audit.change(actor, "refuge.count-own-places", List.of());
          var question = question(counting, Optional.of(actor.organisation()), year);
          return counted(question, List.of(counting), actor.account());
        });
  }

  private Question question(Actor counting, Optional<OrganisationId> of, ReturnYear year) {
    return new Question(counting, of, year, surroundings.clock.getZone());
  }

  private CountResult counted(Question question, List<Actor> parts, AccountId askedBy) {
    var now = surroundings.now();
    if (now.isBefore(question.begins())) {
      return new CountResult.NotBegun();
    }
    var figures = Counting.of(facts(question, parts), question.year(), question.zone(), now);
    var count = new Count(question.year(), now, Definitions.VERSION, figures);
    returns.keep(question.counting(), askedBy, count);
    return new CountResult.Done(count);
  }

  private Facts facts(Question question, List<Actor> parts) {
    var stays = returns.stays(question);
    var noes = returns.noes(question);
    var cases = new LinkedHashSet<CaseId>();
    var people = new LinkedHashSet<PersonId>();
    // Earlier and later stays tell when a household came, and nothing of who they are.
    stays.stream()
        .filter(stay -> stay.touches(question.begins(), question.ends()))
        .forEach(stay -> {
          cases.add(stay.caseId());
          people.add(stay.person());
        });
    noes.forEach(no -> {
      cases.add(no.caseId());
      people.add(no.person());
    });
    var opened = unsealing.of(question.counting(), parts, cases, people);
    var from =
        Optional.ofNullable(surroundings.comesFrom.getIfAvailable())
            .map(room -> room.of(question.counting(), cases))
            .orElse(Map.of());
    return new Facts(
        stays,
        noes,
        returns.spaces(question),
        opened.ages(),
        opened.said(),
        from,
        homes.counts(question.counting(), question.of(), question.year().days()),
        returns.elsewhere(question));
  }

  /** Each organisation that may take part in cases, as one that counts. */
  private List<Actor> parts(Actor clock) {
    return returns.workCases(clock).stream().map(id -> partOf(clock, id)).toList();
  }

  private static Actor partOf(Actor clock, OrganisationId organisation) {
    return new Actor(
        clock.authority(),
        clock.account(),
        organisation,
        clock.offices(),
        clock.name(),
        clock.title());
  }
}
