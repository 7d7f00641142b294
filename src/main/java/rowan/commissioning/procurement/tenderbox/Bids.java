package rowan.commissioning.procurement.tenderbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderProgress;
import rowan.commissioning.procurement.TenderResult;
import rowan.commissioning.procurement.TenderStage;
import rowan.commissioning.procurement.TenderView;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;

/** The bidders' front door: send a bid, replace it, withdraw it, and keep the receipt. */
@Service
public class Bids {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK);

  private final Acting acting;
  private final Permissions permissions;
  private final TenderProgress progress;
  private final Lockwork lockwork;
  private final JdbcBids bids;
  private final Clock clock;

  Bids(
      Acting acting,
      Permissions permissions,
      TenderProgress progress,
      Lockwork lockwork,
      JdbcBids bids,
      Clock clock) {
    this.acting = acting;
    this.permissions = permissions;
    this.progress = progress;
    this.lockwork = lockwork;
    this.bids = bids;
    this.clock = clock;
  }

  /** What became of a bid that was sent. */
  public sealed interface Submitted {

    /** It was received and sealed. */
    record Received(Receipt receipt) implements Submitted {}

    /** It was not taken. */
    record Refused(TenderResult.Refused why) implements Submitted {}
  }

  /** Seals a bid as it comes in, in place of the one that the bidder sent before, if they did. */
  public Submitted submit(Actor actor, TenderId tender, BidContents contents) {
    permissions.require(actor, Action.SUBMIT_BID);
    try {
      return acting.in(Wing.COMMISSIONING, actor, () -> received(actor, tender, contents));
    } catch (DataIntegrityViolationException refusedByTheDatabase) {
      // Two at once, or the closing came between: whichever it was, nothing was stored.
      return acting.in(
          Wing.COMMISSIONING,
          actor,
          () ->
              refused(
                  notOpen(actor, tender)
                      .orElse(
                          "Your organisation sent another bid at the same moment. Look at which"
                              + " one stands, and send again if it is not the right one.")));
    }
  }

  private Submitted received(Actor actor, TenderId tender, BidContents contents) {
    var notOpen = notOpen(actor, tender);
    if (notOpen.isPresent()) {
      return refused(notOpen.get());
    }
    var plan = progress.find(actor, tender).orElseThrow().plan();
    var objection = contents.objection(plan);
    if (objection.isPresent()) {
      return new Submitted.Refused(objection.get());
    }
    var bid = new BidId(TimeOrderedIds.next(clock));
    var at = DatabaseTime.now(clock);
    var context = BidSeal.context(actor, tender, bid, actor.organisation());
    var sealed = BidSeal.seal(lockwork.publicKey(actor, tender), context, contents);
    var receipt =
        Receipt.signed(
            lockwork.receiptSigner(actor, tender),
            tender,
            bid,
            actor.organisation(),
            at,
            sha256(sealed));
    bids.replace(actor, tender, at);
    bids.add(actor, receipt, sealed);
    bids.forgetDraft(actor, tender);
    return new Submitted.Received(receipt);
  }

  /** Withdraws the bid that stands, while the tender is open. */
  public TenderResult withdraw(Actor actor, TenderId tender) {
    permissions.require(actor, Action.SUBMIT_BID);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          var notOpen = notOpen(actor, tender);
          if (notOpen.isPresent()) {
            return new TenderResult.Refused(notOpen.get());
          }
          return bids.withdraw(actor, tender, clock.instant())
              ? new TenderResult.Done(tender)
              : new TenderResult.Refused("There is no bid of yours to withdraw.");
        });
  }

  /** What the actor's organisation sent, the latest first. */
  public List<MyBid> mine(Actor actor, TenderId tender) {
    permissions.require(actor, Action.SUBMIT_BID);
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () ->
            bids.own(actor, tender).stream()
                .map(sealed ->
                    new MyBid(sealed.receipt(), sealed.replacedAt(), sealed.withdrawnAt()))
                .toList());
  }

  /** Checks a receipt that somebody shows, letter by letter. */
  public Receipt.Check check(Actor actor, String written) {
    permissions.require(actor, Action.READ_HOME);
    var read = Receipt.read(written);
    if (read.isEmpty()) {
      return new Receipt.Check.Unreadable();
    }
    var receipt = read.get();
    return acting.in(
        Wing.COMMISSIONING,
        actor,
        () -> {
          boolean ours =
              lockwork
                  .receiptKey(actor, receipt.tender())
                  .filter(receipt::isSignedWith)
                  .isPresent();
          if (!ours) {
            return new Receipt.Check.NotOurs();
          }
          boolean kept =
              bids.all(actor, receipt.tender()).stream()
                  .anyMatch(sealed -> sealed.receipt().equals(receipt));
          return new Receipt.Check.Genuine(receipt, kept);
        });
  }

  private Optional<String> notOpen(Actor actor, TenderId tender) {
    return progress
        .find(actor, tender)
        .map(this::whyNotOpen)
        .orElse(Optional.of("There is no such tender."));
  }

  private Optional<String> whyNotOpen(TenderView view) {
    if (view.stage() == TenderStage.OPEN) {
      return Optional.empty();
    }
    return Optional.of(
        switch (view.stage()) {
          case DRAFT, OPEN -> "This tender is not open yet.";
          case ABANDONED -> "The council has given this tender up.";
          case CLOSED, OPENED, EVALUATING, RECOMMENDED, AWARD_DECIDED, CONTRACTED ->
              "This tender closed at %s: bids can no longer be sent, replaced or withdrawn."
                  .formatted(WHEN.format(view.plan().closesAt().atZone(clock.getZone())));
        });
  }

  private static Submitted refused(String sentence) {
    return new Submitted.Refused(new TenderResult.Refused(sentence));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
