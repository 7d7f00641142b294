package rowan.foundation.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.register.Colleague;
import rowan.foundation.access.register.Colleagues;
import rowan.foundation.access.register.Conduct;
import rowan.foundation.access.register.Happened;
import rowan.foundation.access.register.Standing;
import rowan.foundation.access.register.Standings;
import rowan.foundation.access.register.Vetting;
import rowan.foundation.kernel.AccountId;

/**
 * Vetting, training and the code of conduct. The first two are written down by an administrator, or
 * by the manager of a provider for their own people ({@code KEEP_STANDING}), and by nobody for
 * themselves; to the third everybody agrees for themselves, and nobody for anybody else.
 */
@Service
public class KeepingStanding {

  private static final int FURTHEST_YEARS = 10;

  private final Permissions permissions;
  private final Changes changes;
  private final Colleagues colleagues;
  private final Standings standings;
  private final Clock clock;

  KeepingStanding(
      Permissions permissions,
      Changes changes,
      Colleagues colleagues,
      Standings standings,
      Clock clock) {
    this.permissions = permissions;
    this.changes = changes;
    this.colleagues = colleagues;
    this.standings = standings;
    this.clock = clock;
  }

  /** Writes down that somebody was vetted; a day that is past takes the vetting away. */
  public Optional<PeopleResult> vetted(Actor by, AccountId of, Vetting kind, LocalDate until) {
    return keeping(
        by,
        of,
        until,
        () -> {
          standings.vetted(by.authority(), of, kind, until);
          changes.write(by, of, Happened.VETTING_WRITTEN, kind.title(), null, until);
          return new PeopleResult.Done(of.value());
        });
  }

  /** Writes down that somebody was trained; a day that is past takes the training away. */
  public Optional<PeopleResult> trained(Actor by, AccountId of, LocalDate until) {
    return keeping(
        by,
        of,
        until,
        () -> {
          standings.trained(by.authority(), of, until);
          changes.write(by, of, Happened.TRAINING_WRITTEN, null, null, until);
          return new PeopleResult.Done(of.value());
        });
  }

  private Optional<PeopleResult> keeping(
      Actor by, AccountId of, LocalDate until, Supplier<PeopleResult> work) {
    permissions.require(by, Action.KEEP_STANDING);
    var found =
        changes.in(
            by,
            () ->
                colleagues
                    .find(by.authority(), of, changes.today())
                    .filter(colleague -> isTheirs(by, colleague)));
    return found.map(colleague ->
        refusal(by, colleague, until)
            .<PeopleResult>map(PeopleResult.Refused::new)
            .orElseGet(() -> changes.changing(by, of, work)));
  }

  /** An administrator sees everybody, anybody else who keeps standing their own organisation's. */
  boolean isTheirs(Actor by, Colleague colleague) {
    return permissions.permit(by, Action.ADMINISTER_ACCESS)
        || by.organisation().equals(colleague.organisation());
  }

  private Optional<PeopleRefusal> refusal(Actor by, Colleague of, LocalDate until) {
    if (of.account().equals(by.account())) {
      return Optional.of(PeopleRefusal.YOURSELF);
    }
    if (of.endedAt().isPresent()) {
      return Optional.of(PeopleRefusal.HAS_LEFT);
    }
    return until.isAfter(changes.today().plusYears(FURTHEST_YEARS))
        ? Optional.of(PeopleRefusal.TOO_FAR)
        : Optional.empty();
  }

  /** One's own standing. */
  public Standing own(Actor actor) {
    permissions.require(actor, Action.AGREE_TO_CONDUCT);
    return changes.in(actor, () -> standings.of(actor.authority(), actor.account()));
  }

  /** The version of the code that is asked for today. */
  public int version() {
    return Conduct.CURRENT.version(changes.today());
  }

  /** Agrees to the version of the code that was read. */
  public PeopleResult agree(Actor by, int version) {
    permissions.require(by, Action.AGREE_TO_CONDUCT);
    if (version != version()) {
      return new PeopleResult.Refused(PeopleRefusal.VERSION_CHANGED);
    }
    return changes.changing(
        by,
        by.account(),
        () -> {
          standings.agreed(by.authority(), by.account(), version, clock.instant());
          changes.write(
              by, by.account(), Happened.CONDUCT_AGREED, "Version " + version, null, null);
          return new PeopleResult.Done(by.account().value());
        });
  }
}
