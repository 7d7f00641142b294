package rowan.foundation.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves in their order, and all that can be proved of them. Each level is kept, so that a root or
 * a path of any earlier size takes a number of steps that grows with the logarithm of it.
 */
public final class MerkleTree {

  /** {@code levels.get(h).get(i)}: of the full subtree of 2^h leaves that begins at i·2^h. */
  private final List<List<Hash>> levels = new ArrayList<>(List.of(new ArrayList<>()));

  /** The tree of these leaves. */
  public static MerkleTree of(List<byte[]> leaves) {
    var tree = new MerkleTree();
    leaves.forEach(leaf -> tree.append(Hash.ofLeaf(leaf)));
    return tree;
  }

  /** Adds a leaf after all others, by its hash. */
  public void append(Hash leaf) {
    var added = leaf;
    for (int height = 0; ; height++) {
      if (height == levels.size()) {
        levels.add(new ArrayList<>());
      }
      var level = levels.get(height);
      level.add(added);
      if (level.size() % 2 == 1) {
        return;
      }
      added = Hash.ofNode(level.get(level.size() - 2), level.getLast());
    }
  }

  public int size() {
    return levels.getFirst().size();
  }

  /** The root of the tree as it was when it had so many leaves. */
  public Hash root(int size) {
    within(0, size, size());
    return size == 0 ? Hash.ofNothing() : subtree(0, size);
  }

  /**
   * What proves that a leaf is in the tree (RFC 9162, section 2.1.3.1).
   *
   * @param index of the leaf, from 0
   * @param size of the tree in which it is
   * @return the hashes beside its way to the root, from below
   */
  public List<Hash> inclusion(int index, int size) {
    within(1, size, size());
    within(0, index, size - 1);
    var path = new ArrayList<Hash>();
    beside(index, 0, size, path);
    return List.copyOf(path);
  }

  private void beside(int index, int from, int to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    int middle = from + split(to - from);
    if (index < middle) {
      beside(index, from, middle, path);
      path.add(subtree(middle, to));
    } else {
      beside(index, middle, to, path);
      path.add(subtree(from, middle));
    }
  }

  /**
   * What proves that the tree only grew: that the first so many leaves are still what they were
   * (RFC 9162, section 2.1.4.1).
   *
   * @param first leaves that the tree had, at least 1
   * @param second leaves that it has
   */
  public List<Hash> consistency(int first, int second) {
    within(1, second, size());
    within(1, first, second);
    var path = new ArrayList<Hash>();
    between(first, 0, second, true, path);
    return List.copyOf(path);
  }

  /** The proof for a part of the tree, of which {@code first} leaves were there before. */
  private void between(int first, int from, int to, boolean knownRoot, List<Hash> path) {
    int size = to - from;
    if (first == size) {
      if (!knownRoot) {
        path.add(subtree(from, to));
      }
      return;
    }
    int left = split(size);
    if (first <= left) {
      between(first, from, from + left, knownRoot, path);
      path.add(subtree(from + left, to));
    } else {
      between(first - left, from + left, to, false, path);
      path.add(subtree(from, from + left));
    }
  }

  private Hash subtree(int from, int to) {
    int size = to - from;
    if (Integer.bitCount(size) == 1) {
      int height = Integer.numberOfTrailingZeros(size);
      return levels.get(height).get(from >> height);
    }
    int middle = from + split(size);
    return Hash.ofNode(subtree(from, middle), subtree(middle, to));
  }

  /** The largest power of two below a number above 1. */
  private static int split(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private static void within(int least, int number, int most) {
    if (number < least || number > most) {
      throw new IndexOutOfBoundsException(
          "%d is not between %d and %d".formatted(number, least, most));
    }
  }
}
