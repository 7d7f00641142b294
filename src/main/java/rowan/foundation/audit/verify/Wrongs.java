package rowan.foundation.audit.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rowan.foundation.audit.log.EntryCopy;
import rowan.foundation.audit.log.Head;
import rowan.foundation.audit.merkle.Hash;

/** What is wrong with a log, and how that is best said. */
final class Wrongs {

  /** How many changed entries are kept to be compared with each other. */
  private static final int COMPARED = 1_000;

  private static final long NONE = Long.MAX_VALUE;

  @SuppressWarnings("ArrayRecordComponent") // read once, and never compared
  private record Changed(long number, byte[] expected, byte[] leaf) {}

  private final List<Changed> changed = new ArrayList<>();
  private long count;
  private long firstChanged = NONE;
  private long firstMissing = NONE;
  private long firstMissingAt = NONE;
  private long missing;
  private long firstInserted = NONE;

  void changed(long number, byte[] expected, byte[] leaf) {
    count++;
    firstChanged = Math.min(firstChanged, number);
    if (changed.size() < COMPARED) {
      changed.add(new Changed(number, expected, leaf));
    }
  }

  void missing(long position, long number) {
    count++;
    missing++;
    firstMissing = Math.min(firstMissing, number);
    firstMissingAt = Math.min(firstMissingAt, position);
  }

  void inserted(long number) {
    count++;
    firstInserted = Math.min(firstInserted, number);
  }

  boolean any() {
    return count > 0;
  }

  Finding.Wrong first(Head last, long ownLastHead) {
    long number = Math.min(firstInserted, Math.min(firstChanged, firstMissing));
    return new Finding.Wrong(
        number, how(number, last, ownLastHead), last.size(), last.number(), count);
  }

  private Finding.How how(long number, Head last, long ownLastHead) {
    if (ownLastHead < last.number()) {
      return Finding.How.OLDER_COPY;
    }
    if (missing == count && missing == last.size() - firstMissingAt) {
      return Finding.How.CUT_OFF;
    }
    if (number == firstChanged) {
      return standsElsewhere() ? Finding.How.OUT_OF_ORDER : Finding.How.CHANGED;
    }
    return number == firstMissing ? Finding.How.MISSING : Finding.How.INSERTED;
  }

  /** Whether what stands in the first changed entry belongs under the number of another. */
  private boolean standsElsewhere() {
    var first = changed.getFirst();
    return changed.stream()
        .anyMatch(other ->
            other.number != first.number && Arrays.equals(numbered(first, other), other.expected));
  }

  private static byte[] numbered(Changed one, Changed other) {
    if (one.leaf.length == 0) {
      return one.leaf;
    }
    var leaf = one.leaf.clone();
    ByteBuffer.wrap(leaf).putLong(EntryCopy.NUMBER_AT, other.number);
    return Hash.ofLeaf(leaf).bytes();
  }
}
