package rowan.commissioning.procurement.tenderbox;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import rowan.commissioning.procurement.TenderId;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals a bid for one tender, one bidder and one bid id: put elsewhere, it does not open. Bids are
 * filled up to whole blocks, so that their length says little about how much was written.
 */
final class BidSeal {

  static final int BLOCK = 4_096;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BidSeal() {}

  /** As it is written inside the seal. */
  record Written(
      Map<String, String> answers, long annualPence, int spaces, boolean femaleOnlySpace) {}

  static byte[] seal(byte[] publicKey, String context, BidContents contents) {
    var answers = new HashMap<String, String>();
    contents.answers().forEach((criterion, answer) -> answers.put(criterion.toString(), answer));
    var plain =
        JSON.writeValueAsBytes(
            new Written(
                answers, contents.annual().pence(), contents.spaces(), contents.femaleOnlySpace()));
    return Hpke.seal(publicKey, filledUp(plain), context);
  }

  /**
   * Opens a sealed bid.
   *
   * @throws IllegalStateException if it was sealed to another key or for another place
   */
  static BidContents open(byte[] privateKey, String context, byte[] sealed) {
    var plain =
        Hpke.open(privateKey, sealed, context)
            .orElseThrow(() -> new IllegalStateException("a bid does not open"));
    var buffer = ByteBuffer.wrap(plain);
    var written = new byte[buffer.getInt()];
    buffer.get(written);
    var read = JSON.readValue(written, Written.class);
    var answers = new HashMap<UUID, String>();
    read.answers.forEach((criterion, answer) -> answers.put(UUID.fromString(criterion), answer));
    return new BidContents(answers, new Money(read.annualPence), read.spaces, read.femaleOnlySpace);
  }

  static String context(Actor actor, TenderId tender, BidId bid, OrganisationId bidder) {
    return "rowan bid|%s|%s|%s|%s".formatted(actor.authority(), tender, bid, bidder);
  }

  private static byte[] filledUp(byte[] plain) {
    int blocks = (Integer.BYTES + plain.length + BLOCK - 1) / BLOCK;
    return ByteBuffer.allocate(blocks * BLOCK).putInt(plain.length).put(plain).array();
  }
}
