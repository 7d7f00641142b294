package rowan.foundation.audit.verify;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import rowan.foundation.audit.log.Head;
import rowan.foundation.audit.log.WitnessLine;
import rowan.foundation.audit.merkle.Frontier;
import rowan.foundation.audit.merkle.Hash;

/**
 * Whether exported heads are what they say: each follows the one before without a gap, its leaves
 * lead to its root, and one key has signed them. Every root is computed; a signature is verified at
 * the last head and at one in ten thousand entries, since each head covers all before it.
 */
final class HeadProof {

  private static final int BETWEEN_SIGNATURES = 10_000;
  private static final int HASH = 32;

  private final Frontier tree = Frontier.empty();
  private Head last = new Head(new UUID(0, 0), 0, 0, Hash.ofNothing(), 0, Instant.EPOCH);
  private byte[] key = new byte[0];
  private long verifiedTo = -BETWEEN_SIGNATURES;

  void follow(WitnessLine line, boolean isLast) throws CannotCheck {
    var head = line.signed().head();
    if (head.number() != last.number() + 1
        || line.from() != last.size()
        || head.size() != last.size() + line.numbers().length
        || head.completeTo() < last.completeTo()) {
      throw new CannotCheck(
          "The file of the heads has a gap or a contradiction at head %d: give the whole file."
              .formatted(head.number()));
    }
    for (int i = 0; i < line.numbers().length; i++) {
      if (i > 0 && line.numbers()[i] <= line.numbers()[i - 1]) {
        throw damaged(head);
      }
      tree.append(
          Arrays.copyOfRange(line.hashes(), i * HASH, (i + 1) * HASH), (height, place, hash) -> {});
    }
    if (!Arrays.equals(tree.root(), head.root().bytes())) {
      throw damaged(head);
    }
    verifySignature(line, isLast);
    last = head;
  }

  private void verifySignature(WitnessLine line, boolean isLast) throws CannotCheck {
    var head = line.signed().head();
    if (last.number() == 0) {
      key = line.signed().publicKey();
    } else if (!Arrays.equals(key, line.signed().publicKey())) {
      throw new CannotCheck(
          "Head %d was signed with another key than those before it.".formatted(head.number()));
    }
    if (isLast || head.size() - verifiedTo >= BETWEEN_SIGNATURES) {
      verifiedTo = head.size();
      if (!line.signed().isSigned()) {
        throw new CannotCheck(
            "The signature of head %d is not of that head.".formatted(head.number()));
      }
    }
  }

  private static CannotCheck damaged(Head head) {
    return new CannotCheck(
        "The leaves of head %d in the file do not lead to its root.".formatted(head.number()));
  }

  Head last() {
    return last;
  }
}
