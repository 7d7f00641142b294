package rowan.foundation.audit.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a tree: the hashes of its largest full subtrees, of which there is at most one
 * of each height. It is all that is needed to append leaves and to know the root, however large the
 * tree is. Not for several threads.
 */
public final class Frontier {

  private static final int BYTES = 32;

  /** Is told of each full subtree that a leaf completes, the leaf itself excluded. */
  @FunctionalInterface
  public interface Listener {

    /** The subtree of 2^height leaves that begins at place·2^height. */
    void completed(int height, long place, byte[] hash);
  }

  private final MessageDigest sha256 = Hash.sha256();
  private final byte[] @Nullable [] peaks = new byte[Long.SIZE][];
  private long size;

  private Frontier(long size) {
    this.size = size;
  }

  /** Of the tree without a leaf. */
  public static Frontier empty() {
    return new Frontier(0);
  }

  /**
   * Of a tree that was kept.
   *
   * @param peaks of its full subtrees, the largest first
   */
  public static Frontier of(long size, List<byte[]> peaks) {
    if (Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException("a tree of %d leaves has other subtrees".formatted(size));
    }
    var frontier = new Frontier(size);
    int next = 0;
    for (int height : heights(size)) {
      frontier.peaks[height] = peaks.get(next++);
    }
    return frontier;
  }

  /** How high the full subtrees of a tree of this size are, the largest first. */
  public static List<Integer> heights(long size) {
    var heights = new ArrayList<Integer>();
    for (long left = size; left != 0; left ^= Long.highestOneBit(left)) {
      heights.add(Long.numberOfTrailingZeros(Long.highestOneBit(left)));
    }
    return List.copyOf(heights);
  }

  public long size() {
    return size;
  }

  /** Adds a leaf after all others, by its hash. */
  public void append(byte[] leaf, Listener listener) {
    var added = leaf;
    int height = 0;
    for (var peak = peaks[0]; peak != null; peak = peaks[height]) {
      added = node(peak, added);
      peaks[height] = null;
      height++;
      listener.completed(height, size >>> height, added);
    }
    peaks[height] = added;
    size++;
  }

  /** The root of the whole. */
  public byte[] root() {
    byte[] root = null;
    for (int height = 0; height < peaks.length; height++) {
      var peak = peaks[height];
      if (peak != null) {
        root = root == null ? peak : node(peak, root);
      }
    }
    return root == null ? Hash.ofNothing().bytes() : root.clone();
  }

  private byte[] node(byte[] left, byte[] right) {
    sha256.update(Hash.OF_A_NODE);
    sha256.update(left);
    sha256.update(right);
    var hash = new byte[BYTES];
    try {
      sha256.digest(hash, 0, BYTES);
    } catch (DigestException impossible) {
      throw new AssertionError("SHA-256 has 32 bytes", impossible);
    }
    return hash;
  }
}
