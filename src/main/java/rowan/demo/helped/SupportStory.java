package rowan.demo.helped;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.demo.Cast;
import rowan.demo.StoryClock;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.web.Language;
import rowan.support.casework.CaseId;
import rowan.support.frontdoor.AskForHelp;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.Decision;
import rowan.support.frontdoor.FrontDoor;
import rowan.support.frontdoor.MakeReferral;
import rowan.support.frontdoor.ReferralId;
import rowan.support.frontdoor.Triage;

/** Two years of people who asked for help, and what became of it. */
@Component
@Profile("demo")
public class SupportStory {

  private static final int PEOPLE = 120;
  private static final int STILL_WAITING = 5;
  private static final int DAYS = 730;

  private static final Map<Asker, String> REFERRERS =
      Map.of(Asker.POLICE, "PC Dale W", Asker.HEALTH, "Dr Anita R", Asker.SCHOOL, "Mr Beech");

  private final StoryClock clock;
  private final FrontDoor frontDoor;
  private final Triage triage;
  private final CaseWork caseWork;
  private final RefugeStory refuge;

  SupportStory(
      StoryClock clock, FrontDoor frontDoor, Triage triage, CaseWork caseWork, RefugeStory refuge) {
    this.clock = clock;
    this.frontDoor = frontDoor;
    this.triage = triage;
    this.caseWork = caseWork;
    this.refuge = refuge;
  }

  /** Tells it all up to now. */
  public void tell(Cast cast, Instant now, long seed, Consumer<String> progress) {
    var invented = new Invented(seed);
    var agenda = new Agenda(clock);
    for (int number = 0; number < PEOPLE; number++) {
      // Evenly over the two years, the last of them a day ago.
      var asked =
          now.minus(Duration.ofDays(1))
              .minus(Duration.ofHours((long) DAYS * 24 * (PEOPLE - 1 - number) / PEOPLE));
      agenda.at(asked, () -> asks(cast, invented, agenda, asked));
    }
    for (int waiting = 0; waiting < STILL_WAITING; waiting++) {
      agenda.at(now.minus(Duration.ofHours(3L + 4L * waiting)), () -> ask(cast, invented));
    }
    for (int quarter = 1; quarter <= 8; quarter++) {
      int told = quarter * PEOPLE / 8;
      agenda.at(
          now.minus(Duration.ofDays(1L + (8L - quarter) * DAYS / 8)),
          () -> progress.accept(told + " of " + PEOPLE + " people asked for help"));
    }
    agenda.playUntil(now);
  }

  private void asks(Cast cast, Invented invented, Agenda agenda, Instant at) {
    var asked = ask(cast, invented);
    var triaged =
        CaseWork.inWorkingHours(at.plus(Duration.ofHours(2 + invented.random().nextInt(20))));
    var worker = invented.oneOf(cast.holding(Office.TRIAGE));
    var idva = invented.oneOf(cast.holding(Office.IDVA));
    agenda.at(
        triaged,
        () -> {
          var life =
              new CaseLife(
                  cast,
                  invented,
                  agenda,
                  caseWork,
                  refuge,
                  accept(worker, idva, asked),
                  asked.person.contact(),
                  idva);
          life.begin(triaged);
        });
  }

  private Asked ask(Cast cast, Invented invented) {
    var person = invented.person(LocalDate.now((Clock) clock));
    var visitor = Actor.visitor(cast.authority());
    var referral =
        person.source().equals("self")
            ? frontDoor
                .ask(
                    visitor,
                    new AskForHelp(
                        Asker.SELF,
                        person.happened(),
                        Set.of(AskForHelp.Wish.TALK),
                        Optional.empty(),
                        person.name(),
                        person.contact(),
                        Language.ENGLISH,
                        frontDoor.ticket(visitor)))
                .referral()
            : refer(cast, invented, person);
    return new Asked(referral, person);
  }

  private ReferralId refer(Cast cast, Invented invented, Invented.Person person) {
    var agency =
        Asker.agencies().stream()
            .filter(one -> one.code().equals(person.source()))
            .findFirst()
            .orElse(Asker.OTHER_SERVICE);
    var result =
        frontDoor.refer(
            cast.named(REFERRERS.getOrDefault(agency, "PC Dale W")),
            new MakeReferral(
                UUID.randomUUID(),
                agency,
                person.name(),
                person.dateOfBirth(),
                person.gender(),
                person.communities(),
                person.children(),
                person.contact(),
                MakeReferral.Consent.agreed(),
                person.happened(),
                invented.chance(0.3) ? Set.of(MakeReferral.Risk.STALKING) : Set.of(),
                "",
                invented.chance(0.1)));
    return switch (result) {
      case MakeReferral.Result.Done(var id, var reference) -> id;
      case MakeReferral.Result.Refused(var why) -> throw refused(why);
    };
  }

  private CaseId accept(Actor worker, Actor idva, Asked asked) {
    triage.take(worker, asked.referral);
    var person = asked.person;
    var result =
        triage.decide(
            worker,
            new Decision.Accept(
                asked.referral,
                person.name(),
                person.dateOfBirth(),
                person.gender(),
                person.communities(),
                person.children(),
                person.contact(),
                idva.account()));
    return switch (result) {
      case Decision.Result.Opened(var caseId) -> caseId;
      case Decision.Result.Done() -> throw refused("no case was opened");
      case Decision.Result.Refused(var sentence) -> throw refused(sentence);
    };
  }

  private static IllegalStateException refused(Object why) {
    return new IllegalStateException("the demonstration's story was refused: " + why);
  }

  private record Asked(ReferralId referral, Invented.Person person) {}
}
