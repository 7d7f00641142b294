package rowan.demo;

import static rowan.demo.CommissioningStory.moment;
import static rowan.demo.CommissioningStory.refused;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.commissioning.engagement.EngagementResult;
import rowan.commissioning.engagement.Engagements;
import rowan.commissioning.specification.DraftResult;
import rowan.commissioning.specification.Drafting;
import rowan.commissioning.specification.FeedingIn;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.commissioning.specification.Target;
import rowan.demo.DecisionStory.Confirmed;
import rowan.evidence.indicators.Indicator;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;

/** The market is asked, and two specifications are written with members and people who know. */
@Component
@Profile("demo")
class SpecificationStory {

  /** Spaces of the refuge, from before the decision on. */
  static final int SPACES = 18;

  private final StoryClock clock;
  private final Engagements engagements;
  private final Drafting drafting;
  private final FeedingIn feedingIn;

  SpecificationStory(
      StoryClock clock, Engagements engagements, Drafting drafting, FeedingIn feedingIn) {
    this.clock = clock;
    this.engagements = engagements;
    this.drafting = drafting;
    this.feedingIn = feedingIn;
  }

  /** Asks the market, and circulates what came of it to the members. */
  void engage(Cast cast, Confirmed confirmed, LocalDate decided) {
    var commissioner = cast.named("Aisha M");
    var engagement =
        at(
            decided.plusDays(14),
            () ->
                done(
                    engagements.open(
                        commissioner,
                        "Help for people who live with domestic abuse",
                        decided.plusMonths(4).withDayOfMonth(1))));
    at(
        decided.plusDays(80),
        () ->
            done(
                engagements.complete(
                    commissioner,
                    engagement,
                    """
                    Nine organisations came to two open meetings, and 31 people who have used the services spoke \
                    with us in small groups.

                    They said: one door, one worker, and never having to tell it again when the worker changes. \
                    Longer contracts, so that good people stay. Children as people of their own. Somebody who \
                    speaks your language without your having to ask for it.

                    Providers asked for at least four months from award to start.\
                    """)));
    var circulation =
        at(
            decided.plusDays(85),
            () -> done(engagements.circulate(commissioner, engagement, confirmed.circulate())));
    int day = 86;
    for (var member : cast.holding(Office.SCRUTINY_MEMBER).subList(0, 7)) {
      at(decided.plusDays(day++), () -> engagements.read(member, circulation));
    }
  }

  /** The specification of the refuge, agreed a month after the decision. */
  SpecificationId refugeSpecification(Cast cast, Confirmed confirmed, LocalDate decided) {
    var commissioner = cast.named("Aisha M");
    var id =
        at(
            decided.plusDays(10),
            () ->
                done(
                    drafting.begin(
                        commissioner,
                        ServiceKind.REFUGE,
                        "A safe place, and a way on",
                        confirmed.refuge(),
                        decided.plusDays(28))));
    at(
        decided.plusDays(12),
        () -> {
          drafting.addSection(
              commissioner,
              id,
              "A place that is safe tonight",
              "Whoever must leave home has somewhere safe to stay the same night.",
              "Spaces kept ready at all hours, one of them at least for women only, and homes with a"
                  + " front door of their own for whoever a shared house cannot take.");
          drafting.addSection(
              commissioner,
              id,
              "Children are people of their own",
              "Each child has their own plan and somebody who is there for them.",
              "Play, school and health from the first week.");
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.SPACES_READY_OR_LIVED_IN, SPACES, 1, decided.plusMonths(9)));
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.HOURS_WITHOUT_A_LEAD, 0, 0, decided.plusMonths(9)));
          return drafting.setProvision(commissioner, id, SPACES, true, 6);
        });
    at(decided.plusDays(30), () -> done(drafting.agree(cast.named("Cllr Jean Whitlock"), id)));
    return id;
  }

  /** The specification of support, which members and people who know fed into. */
  SpecificationId supportSpecification(Cast cast, Confirmed confirmed, LocalDate decided) {
    var commissioner = cast.named("Aisha M");
    var id =
        at(
            decided.plusDays(95),
            () ->
                done(
                    drafting.begin(
                        commissioner,
                        ServiceKind.SUPPORT,
                        "One door, one worker, one record",
                        confirmed.coProduce(),
                        decided.plusDays(200))));
    at(
        decided.plusDays(97),
        () -> {
          drafting.addSection(
              commissioner,
              id,
              "Nobody tells it twice",
              "People keep one worker who knows what happened, whoever employs them.",
              "Council advisers and the provider work one record. A change of worker is agreed by"
                  + " both, with the person, and leaves no hour without a lead.");
          drafting.addSection(
              commissioner,
              id,
              "Help before it is a crisis",
              "People and those around them know sooner what it is and where to turn.",
              "Sessions in schools, at work and in community groups, in the languages spoken there.");
          drafting.addSection(
              commissioner,
              id,
              "For everyone who lives here",
              "People from every community come, stay and are helped as well as others.",
              "Ethnic minorities, refugees, people in same-sex relationships, transgender people:"
                  + " by and for them where there is somebody.");
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.REACHED_IN_TWO_DAYS, 90, 5, decided.plusMonths(12)));
          drafting.setTarget(
              commissioner, id, new Target(Indicator.FEELS_SAFER, 75, 5, decided.plusMonths(12)));
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.HOURS_WITHOUT_A_LEAD, 0, 0, decided.plusMonths(12)));
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.REACHED_BY_PREVENTION, 600, 50, decided.plusMonths(12)));
          drafting.setTarget(
              commissioner,
              id,
              new Target(Indicator.COMMUNITIES_REACHED, 30, 5, decided.plusMonths(12)));
          return drafting.setProvision(commissioner, id, 0, false, 6);
        });
    feedIn(cast, id, decided);
    at(decided.plusDays(202), () -> drafting.agree(cast.named("Cllr Jean Whitlock"), id));
    at(decided.plusDays(205), () -> done(drafting.agree(cast.named("Cllr Amara Nwosu"), id)));
    return id;
  }

  private void feedIn(Cast cast, SpecificationId id, LocalDate decided) {
    var members = cast.holding(Office.SCRUTINY_MEMBER);
    at(
        decided.plusDays(110),
        () ->
            feedingIn.contribute(
                members.get(1), id, 1, "Say who decides when the two workers disagree."));
    at(
        decided.plusDays(120),
        () ->
            feedingIn.contribute(
                members.get(3), id, 2, "Sixth-form colleges, not only schools, please."));
    at(
        decided.plusDays(121),
        () ->
            feedingIn.contributeWithoutAccount(
                Actor.visitor(cast.authority()),
                id,
                3,
                "I came because somebody at the mosque knew your number. Tell the mosques."));
    var commissioner = cast.named("Aisha M");
    at(
        decided.plusDays(140),
        () -> {
          for (var said : feedingIn.said(commissioner, id)) {
            done(
                feedingIn.reply(
                    commissioner,
                    id,
                    said.id(),
                    "Thank you. The section now says so, in its second sentence."));
          }
          return id;
        });
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    return clock.at(moment(day), work);
  }

  private static <T> T done(EngagementResult<T> result) {
    return switch (result) {
      case EngagementResult.Done<T>(var made) -> made;
      case EngagementResult.Refused<T>(var reason) -> throw refused(reason.sentence());
    };
  }

  private static SpecificationId done(DraftResult result) {
    return switch (result) {
      case DraftResult.Done(var id) -> id;
      case DraftResult.Noted(var id, var sentence) -> throw refused(sentence);
      case DraftResult.Refused(var sentence) -> throw refused(sentence);
    };
  }
}
