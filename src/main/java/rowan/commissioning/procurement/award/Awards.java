package rowan.commissioning.procurement.award;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import rowan.commissioning.procurement.TenderId;
import rowan.commissioning.procurement.TenderResult;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.OrganisationId;

/** The front door of awards: approving, reading letters, signing. */
@Service
public class Awards {

  private final Acting acting;
  private final Permissions permissions;
  private final AwardApproving approving;
  private final ContractSigning signing;
  private final JdbcLetters letters;

  Awards(
      Acting acting,
      Permissions permissions,
      AwardApproving approving,
      ContractSigning signing,
      JdbcLetters letters) {
    this.acting = acting;
    this.permissions = permissions;
    this.approving = approving;
    this.signing = signing;
    this.letters = letters;
  }

  /**
   * Approves the award in the office of the actor. When every delegate has, the award is decided,
   * the letters are sent, and the standstill begins.
   */
  public TenderResult approve(Actor actor, TenderId tender) {
    permissions.require(actor, Action.APPROVE_AWARD);
    return acting.in(Wing.COMMISSIONING, actor, () -> approving.approve(actor, tender));
  }

  /** The delegate's title by which the actor may approve this award now, if they may. */
  public Optional<String> mayApproveAs(Actor actor, TenderId tender) {
    permissions.require(actor, Action.READ_TENDERS);
    return acting.in(Wing.COMMISSIONING, actor, () -> approving.mayApproveAs(actor, tender));
  }

  /** Signs the contract, once the standstill has passed. */
  public SignResult sign(Actor actor, TenderId tender) {
    permissions.require(actor, Action.RUN_TENDER);
    return acting.in(Wing.COMMISSIONING, actor, () -> signing.sign(actor, tender));
  }

  /** What the actor's own organisation was told. */
  public Optional<AwardLetter> ownLetter(Actor actor, TenderId tender) {
    permissions.require(actor, Action.SUBMIT_BID);
    return acting.in(
        Wing.COMMISSIONING, actor, () -> letters.find(actor, tender, actor.organisation()));
  }

  /** The tenders that the actor's own organisation was told the outcome of. */
  public Set<TenderId> told(Actor actor) {
    permissions.require(actor, Action.SUBMIT_BID);
    return acting.in(Wing.COMMISSIONING, actor, () -> letters.told(actor));
  }

  /** What a bidder was told, for the council that told it. */
  public Optional<AwardLetter> letter(Actor actor, TenderId tender, OrganisationId bidder) {
    permissions.require(actor, Action.READ_TENDERS);
    return acting.in(Wing.COMMISSIONING, actor, () -> letters.find(actor, tender, bidder));
  }
}
