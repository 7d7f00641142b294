package rowan.support.refuge.sanctuary;

import static rowan.support.refuge.sanctuary.SanctuaryDesk.refused;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.foundation.addresses.AddressQuestion;
import rowan.foundation.addresses.AskForAddress;
import rowan.foundation.addresses.SafeAddresses;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.HouseholdOf;
import rowan.support.refuge.sanctuary.SanctuaryResult.Why;

/**
 * The front door to sanctuaries: asking for one, what it stands on in law, and its end. What is
 * done in the home is in {@link SanctuaryWorks}. Everything needs {@code WORK_CASE}.
 */
@Service
public class Sanctuaries {

  private final SanctuaryDesk desk;
  private final JdbcSanctuaries rows;
  private final JdbcDeeds deeds;
  private final Casework casework;
  private final SafeAddresses addresses;
  private final SanctuaryDuties duties;

  Sanctuaries(
      SanctuaryDesk desk,
      JdbcSanctuaries rows,
      JdbcDeeds deeds,
      Casework casework,
      SafeAddresses addresses,
      SanctuaryDuties duties) {
    this.desk = desk;
    this.rows = rows;
    this.deeds = deeds;
    this.casework = casework;
    this.addresses = addresses;
    this.duties = duties;
  }

  /**
   * What a case says, to ask from.
   *
   * @param otherAdults how many adults the case counts beside the person; it does not say who
   * @param children how many children it counts
   * @param open the sanctuary that they have already
   * @param earlier those that are over, the newest first
   */
  public record Asking(
      CaseSummary of,
      int otherAdults,
      int children,
      Optional<SanctuaryId> open,
      List<Sanctuary.Earlier> earlier) {}

  /** What a case says, to ask from; nothing if it is not there. */
  public Optional<Asking> asking(Actor actor, CaseId caseId) {
    return desk.act(
        actor,
        "refuge.sanctuary-household",
        "refuge.sanctuary-household",
        () ->
            casework
                .summary(actor, caseId)
                .flatMap(of ->
                    casework
                        .household(actor, caseId)
                        .map(told ->
                            new Asking(
                                of,
                                told.adults() - 1,
                                told.children().size(),
                                rows.open(actor, caseId),
                                rows.over(actor, caseId)))));
  }

  /**
   * Asks for a home to be made safer. Where the worker judges that staying is not safe, that is
   * written down at once as a household for whom it could not be done; no score decides it.
   */
  public SanctuaryResult ask(AskSanctuary command) {
    var by = command.by();
    return desk.act(
        by,
        "refuge.sanctuary-household",
        "refuge.sanctuary-ask",
        () -> {
          var of = casework.summary(by, command.caseId());
          var told = casework.household(by, command.caseId());
          if (of.isEmpty() || told.isEmpty()) {
            return refused(Why.NOT_THERE);
          }
          return of.get().open() ? ask(command, of.get(), told.get()) : refused(Why.CASE_CLOSED);
        });
  }

  private SanctuaryResult ask(AskSanctuary command, CaseSummary of, HouseholdOf told) {
    var by = command.by();
    var id = new SanctuaryId(desk.newId());
    var key = desk.key(by, of.person());
    if (!deeds.ask(command, id, told, key, desk.now())) {
      return refused(Why.OPEN_ALREADY);
    }
    if (!command.safe()) {
      deeds.over(by, id, "UNABLE", UnableReason.NOT_SAFE, command.judgement(), key, desk.local());
    }
    desk.tell(
        by,
        of,
        "refuge.sanctuary-ask",
        command.safe() ? "Asked for the home to be made safe" : "Staying at home is not safe",
        command.safe() ? command.wish() : command.judgement());
    return new SanctuaryResult.Done(id);
  }

  /** Everything about a sanctuary; nothing if it is not there. */
  public Optional<Sanctuary> sanctuary(Actor actor, SanctuaryId id) {
    return desk.act(
        actor,
        "refuge.sanctuary",
        "refuge.sanctuary",
        () -> desk.find(actor, id).map(SanctuaryDesk.Opened::sanctuary));
  }

  /**
   * Writes down that the owner was asked, agrees or refuses.
   *
   * @param why what they said; asked for where they refuse
   */
  public SanctuaryResult permission(Actor by, SanctuaryId id, Permission.Step step, String why) {
    return desk.on(
        by,
        id,
        "refuge.sanctuary-permission",
        opened -> {
          var closed = closed(opened);
          if (closed.isPresent()) {
            return refused(closed.get());
          }
          if (!opened.sanctuary().home().owner().hasToAgree()) {
            return refused(Why.NOBODY_HAS_TO_AGREE);
          }
          deeds.permission(by, opened, desk.newId(), step, why, desk.now());
          desk.tell(by, opened.of(), "refuge.sanctuary-permission", step.title(), why);
          return new SanctuaryResult.Done(id);
        });
  }

  /** What stands in the way of anything that leads to works in the home. */
  private static Optional<Why> closed(SanctuaryDesk.Opened opened) {
    return opened.isOver()
        ? Optional.of(Why.OVER)
        : Optional.of(Why.CASE_CLOSED).filter(closed -> !opened.of().open());
  }

  /** Writes down how the person who hurts them can get in now, and what a court says. */
  public SanctuaryResult law(
      Actor by,
      SanctuaryId id,
      Home.WayIn wayIn,
      Home.CourtOrder occupation,
      Home.CourtOrder nonMolestation) {
    return desk.on(
        by,
        id,
        "refuge.sanctuary-law",
        opened -> {
          var closed = closed(opened);
          if (closed.isPresent()) {
            return refused(closed.get());
          }
          deeds.law(by, id, wayIn, occupation, nonMolestation);
          desk.tell(
              by,
              opened.of(),
              "refuge.sanctuary-law",
              "Who may enter the home",
              wayIn.title()
                  + ". Occupation order: "
                  + occupation.title()
                  + ". Non-molestation order: "
                  + nonMolestation.title()
                  + ".");
          return new SanctuaryResult.Done(id);
        });
  }

  /** Ends a sanctuary in which something was done. */
  public SanctuaryResult end(Actor by, SanctuaryId id, EndReason reason, String words) {
    return over(
        by,
        id,
        "Home made safe: ended",
        reason.title(),
        words,
        opened -> {
          if (!opened.sanctuary().isFitted()) {
            return Optional.of(Why.NOTHING_DONE_YET);
          }
          deeds.over(by, id, "ENDED", reason, words, opened.key(), desk.local());
          return Optional.empty();
        });
  }

  /**
   * Writes down that a home could not be made safer at all, and why.
   *
   * @param next what happens next: nobody is left with a 'no' alone
   */
  public SanctuaryResult unable(Actor by, SanctuaryId id, UnableReason reason, String next) {
    return over(
        by,
        id,
        "Home could not be made safe",
        reason.title(),
        "Next: " + next,
        opened -> {
          if (opened.sanctuary().isFitted()) {
            return Optional.of(Why.SOMETHING_IS_DONE);
          }
          deeds.over(by, id, "UNABLE", reason, next, opened.key(), desk.local());
          return Optional.empty();
        });
  }

  private SanctuaryResult over(
      Actor by,
      SanctuaryId id,
      String title,
      String reason,
      String words,
      Function<SanctuaryDesk.Opened, Optional<Why>> ending) {
    return desk.on(
        by,
        id,
        "refuge.sanctuary-over",
        opened -> {
          if (opened.isOver()) {
            return refused(Why.OVER);
          }
          var refusal = ending.apply(opened);
          if (refusal.isPresent()) {
            return refused(refusal.get());
          }
          duties.over(by, opened);
          desk.tell(
              by, opened.of(), "refuge.sanctuary-over", title, (reason + ". " + words).strip());
          return new SanctuaryResult.Done(id);
        });
  }

  /**
   * Where the home is, for one answer, while it is made or kept safe: whoever sends somebody there
   * tells them. Nothing if none is kept, or it is not there for the actor.
   */
  public Optional<String> address(Actor actor, SanctuaryId id, AddressQuestion why) {
    return desk.act(
        actor,
        "refuge.sanctuary-address",
        "refuge.sanctuary-address",
        () ->
            desk.find(actor, id)
                .filter(opened -> !opened.isOver() && opened.of().open())
                .flatMap(opened ->
                    addresses.show(
                        new AskForAddress(
                            actor,
                            SanctuaryDesk.addressOf(opened.of()),
                            why.reason(),
                            why.words()))));
  }
}
