package rowan.commissioning.testing;

import org.springframework.boot.test.context.TestComponent;
import rowan.commissioning.procurement.Procurement;
import rowan.commissioning.procurement.award.Awards;
import rowan.commissioning.procurement.evaluation.Evaluation;
import rowan.commissioning.procurement.tenderbox.BidOpening;
import rowan.commissioning.procurement.tenderbox.Bids;
import rowan.commissioning.procurement.tenderbox.TenderBox;
import rowan.demo.StoryClock;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.testing.Council;

/** The front doors that a council needs to buy; each call founds a council of its own. */
@TestComponent
public record BuyingRooms(
    Procurement procurement,
    TenderBox box,
    Bids bids,
    BidOpening opening,
    Evaluation evaluation,
    Awards awards,
    KnownMandates mandates,
    KnownSpecifications specifications,
    StoryClock story,
    Authorities authorities,
    Accounts accounts) {

  public Buying aCouncil() {
    return new Buying(this, Council.founded(authorities, accounts));
  }
}
