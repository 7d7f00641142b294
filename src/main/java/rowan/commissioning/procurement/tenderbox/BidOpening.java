package rowan.commissioning.procurement.tenderbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderPlan;
import rowan.commissioning.procurement.TenderProgress;
import rowan.commissioning.procurement.TenderStage;
import rowan.commissioning.procurement.tenderbox.JdbcBids.Sealed;
import rowan.commissioning.procurement.tenderbox.JdbcKeys.Officer;
import rowan.commissioning.procurement.tenderbox.OpeningDesk.Entry;
import rowan.commissioning.procurement.tenderbox.OpeningDesk.Present;
import rowan.commissioning.procurement.tenderbox.OpeningDesk.State;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/**
 * The council's front door to the opening: two officers, one after the other, after the deadline.
 */
@Service
public class BidOpening implements PromiseWitness {

  /** For how long an officer counts as present after entering their words. */
  public static final Duration PRESENT_FOR = Duration.ofMinutes(30);

  private final Acting acting;
  private final Permissions permissions;
  private final TenderProgress progress;
  private final JdbcKeys keys;
  private final Lockwork lockwork;
  private final JdbcBids bids;

  BidOpening(
      Acting acting,
      Permissions permissions,
      TenderProgress progress,
      JdbcKeys keys,
      Lockwork lockwork,
      JdbcBids bids) {
    this.acting = acting;
    this.permissions = permissions;
    this.progress = progress;
    this.keys = keys;
    this.lockwork = lockwork;
    this.bids = bids;
  }

  /** Who holds words, who is present, and, once it has closed, which bids lie in the box. */
  public OpeningDesk desk(Actor actor, TenderId tender) {
    permissions.require(actor, Action.READ_TENDERS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            new OpeningDesk(
                keys.officers(actor, tender).stream()
                    .map(officer ->
                        new OpeningDesk.Officer(
                            officer.account(),
                            officer.publicKey().isPresent(),
                            officer.confirmed()))
                    .toList(),
                lockwork.present(actor, tender).stream()
                    .map(handed -> new Present(handed.from(), handed.until()))
                    .findFirst(),
                bids.all(actor, tender).stream().map(BidOpening::entry).toList()));
  }

  private static Entry entry(Sealed bid) {
    var state =
        bid.withdrawnAt().isPresent()
            ? State.WITHDRAWN
            : bid.replacedAt().isPresent() ? State.REPLACED : State.STANDS;
    return new Entry(bid.receipt().bidder(), bid.receipt().receivedAt(), state);
  }

  /**
   * Takes the words of an officer who is present. The first hands their share, sealed, to the two
   * others; the second opens the bids with it and their own.
   */
  public OpenResult enterWords(Actor actor, TenderId tender, String typed) {
    permissions.require(actor, Action.OPEN_BIDS);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var view = progress.find(actor, tender).orElse(null);
          if (view == null || !view.plan().isOpener(actor.account())) {
            return refused("You are not one of the opening officers of this tender.");
          }
          if (view.stage() != TenderStage.CLOSED) {
            return refused(
                view.reached(TenderStage.CLOSED)
                    ? "The bids have been opened already."
                    : "The bids stay sealed until the tender has closed. Nobody can open them"
                        + " before, with whatever words.");
          }
          progress.closeIfDue(actor, tender);
          return present(actor, view.plan(), typed);
        });
  }

  private OpenResult present(Actor actor, TenderPlan plan, String typed) {
    var tender = plan.id();
    var officer = keys.officer(actor, tender).orElseThrow();
    var words = SixWords.read(typed);
    var share = words.flatMap(six -> lockwork.share(actor, tender, officer, six));
    if (words.isEmpty() || share.isEmpty()) {
      return refused("These are not your six words. Type them in the order you were shown them.");
    }
    var handed = lockwork.handed(actor, tender, officer, words.get());
    if (handed.isEmpty()) {
      return new OpenResult.WaitingForAColleague(lockwork.hand(actor, tender, share.get()));
    }
    return open(actor, plan, officer, share.get(), handed.get());
  }

  private OpenResult open(
      Actor actor, TenderPlan plan, Officer officer, byte[] share, Lockwork.Handed handed) {
    var tender = plan.id();
    var first =
        keys.officers(actor, tender).stream()
            .filter(other -> other.account().equals(handed.from()))
            .findFirst()
            .orElseThrow();
    var privateKey =
        lockwork
            .privateKey(
                actor,
                tender,
                Map.of(officer.position(), share, first.position(), handed.share().toByteArray()))
            .orElseThrow(() -> new IllegalStateException("two shares do not make the key"));
    try {
      var standing = bids.all(actor, tender).stream().filter(Sealed::stands).toList();
      var refusal =
          progress.open(
              actor,
              tender,
              first.account(),
              officer.account(),
              standing.size(),
              () -> unseal(actor, plan, privateKey, standing));
      keys.forgetHanded(actor, tender);
      return refusal
          .<OpenResult>map(OpenResult.Refused::new)
          .orElseGet(() -> new OpenResult.Opened(standing.size()));
    } finally {
      Arrays.fill(privateKey, (byte) 0);
    }
  }

  private void unseal(Actor actor, TenderPlan plan, byte[] privateKey, List<Sealed> standing) {
    for (var bid : standing) {
      var receipt = bid.receipt();
      var context = BidSeal.context(actor, plan.id(), receipt.bid(), receipt.bidder());
      var contents = BidSeal.open(privateKey, context, bid.bytes().toByteArray());
      bids.opened(actor, bid, contents, contents.belowMinimum(plan));
    }
  }

  @Override
  public PromiseFigure now(Actor actor) {
    var opened = acting.in(Wing.COMMISSIONING, actor, () -> bids.openedSoFar(actor));
    return new PromiseFigure(
        Promise.NO_BID_OPENED_EARLY,
        Long.toString(opened.early()),
        "of %d bids opened before the deadline or by fewer than two officers"
            .formatted(opened.bids()),
        opened.early() == 0);
  }

  private static OpenResult refused(String sentence) {
    return new OpenResult.Refused(sentence);
  }
}
