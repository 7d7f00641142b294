package rowan.support.refuge.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.support.refuge.GivenRefuges;
import rowan.support.refuge.GivenRefuges.House;
import rowan.support.refuge.matching.NeedId;
import rowan.support.refuge.places.SpaceId;
import rowan.testing.TestClock;

/** Offers at each of their stages: a council's worker asks the refuge of a provider. */
@TestComponent
public class GivenOffers {

  public static final Instant EVENING = TestClock.MORNING.plus(Duration.ofHours(9));

  private final GivenRefuges refuges;
  private final AskingRefuges asking;
  private final AskedOfUs askedOfUs;
  private final Offers offers;

  GivenOffers(GivenRefuges refuges, AskingRefuges asking, AskedOfUs askedOfUs, Offers offers) {
    this.refuges = refuges;
    this.asking = asking;
    this.askedOfUs = askedOfUs;
    this.offers = offers;
  }

  /** Somebody who works in the refuge and manages nothing. */
  public Actor refugeWorker(House house) {
    return house.team().council().holder(house.team().provider(), Office.REFUGE_WORKER, "Nights");
  }

  public OfferId asked(House house, NeedId need, SpaceId space) {
    return asked(house, need, space, "He is shy with men he does not know.");
  }

  public OfferId asked(House house, NeedId need, SpaceId space, String words) {
    var hold = refuges.held(house, need, space);
    return done(asking.ask(new AskRefuge(house.worker(), hold, Optional.of(words), false)));
  }

  public OfferId asked(House house) {
    return asked(house, refuges.search(house), refuges.familyRoom(house));
  }

  public OfferId offered(House house) {
    return offered(house, asked(house));
  }

  public OfferId offered(House house, OfferId asked) {
    return done(askedOfUs.yes(house.manager(), asked));
  }

  public OfferId accepted(House house, Instant expected) {
    return done(offers.accept(house.worker(), offered(house), expected));
  }

  public static OfferId done(OfferResult result) {
    return switch (result) {
      case OfferResult.Done done -> done.id();
      case OfferResult.Refused(var why) -> throw new AssertionError(why.sentence());
    };
  }
}
