package rowan.foundation.audit.reading;

import java.util.List;
import rowan.foundation.audit.log.SignedHead;
import rowan.foundation.audit.merkle.Hash;
import rowan.foundation.audit.merkle.Proof;

/**
 * That one entry is in the tree that a head was signed of.
 *
 * @param leaf the bytes that are hashed
 * @param position of the leaf, from 0
 * @param path the hashes beside its way to the root, from below
 */
@SuppressWarnings("ArrayRecordComponent") // shown, and never compared
public record EntryProof(byte[] leaf, long position, SignedHead signed, List<Hash> path) {

  public EntryProof {
    path = List.copyOf(path);
  }

  /** The hash of the entry as it is now. */
  public Hash hash() {
    return Hash.ofLeaf(leaf);
  }

  /** Whether the entry, as it is now, leads to the root that was signed. */
  public boolean holds() {
    var head = signed.head();
    return signed.isSigned() && Proof.includes(head.root(), head.size(), hash(), position, path);
  }
}
