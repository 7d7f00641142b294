package rowan.foundation.audit.merkle;

import java.util.List;

/**
 * Whether a proof holds. What is needed for that is a few hashes and this class: whoever verifies
 * trusts nobody who keeps the tree.
 */
public final class Proof {

  private Proof() {}

  /**
   * Whether a leaf is in the tree with this root (RFC 9162, section 2.1.3.2).
   *
   * @param index of the leaf, from 0
   * @param size of the tree
   */
  public static boolean includes(Hash root, long size, Hash leaf, long index, List<Hash> path) {
    if (index < 0 || index >= size) {
      return false;
    }
    long place = index;
    long last = size - 1;
    var hash = leaf;
    for (var beside : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = Hash.ofNode(beside, hash);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hash.ofNode(hash, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /**
   * Whether the tree with the second root begins with all of the first, unchanged and in its order
   * (RFC 9162, section 2.1.4.2).
   */
  public static boolean grew(
      Hash firstRoot, long first, Hash secondRoot, long second, List<Hash> path) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) {
      return path.isEmpty() && firstRoot.equals(secondRoot);
    }
    boolean whole = Long.bitCount(first) == 1;
    if (path.isEmpty()) {
      return false;
    }
    var rest = whole ? path : path.subList(1, path.size());
    var earlier = whole ? firstRoot : path.getFirst();
    var later = earlier;
    int full = Long.numberOfTrailingZeros(first);
    long place = (first - 1) >> full;
    long last = (second - 1) >> full;
    for (var beside : rest) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        earlier = Hash.ofNode(beside, earlier);
        later = Hash.ofNode(beside, later);
        while ((place & 1) == 0 && place != 0) {
          place >>= 1;
          last >>= 1;
        }
      } else {
        later = Hash.ofNode(later, beside);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && earlier.equals(firstRoot) && later.equals(secondRoot);
  }
}
