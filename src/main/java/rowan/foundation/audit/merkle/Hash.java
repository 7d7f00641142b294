package rowan.foundation.audit.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A hash of the tree: SHA-256 (RFC 9162, section 2.1.1). A leaf and a node are hashed with
 * different first bytes, so that no node can be passed off as a leaf.
 */
public final class Hash {

  private static final int BYTES = 32;

  /** What is hashed before a leaf. */
  public static final byte OF_A_LEAF = 0;

  static final byte OF_A_NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Of the tree that has no leaf: the hash of nothing. */
  public static Hash ofNothing() {
    return new Hash(sha256().digest());
  }

  /** Of what a leaf says. */
  public static Hash ofLeaf(byte[] leaf) {
    var sha256 = sha256();
    sha256.update(OF_A_LEAF);
    return new Hash(sha256.digest(leaf));
  }

  /** Of the node above two others. */
  public static Hash ofNode(Hash left, Hash right) {
    var sha256 = sha256();
    sha256.update(OF_A_NODE);
    sha256.update(left.bytes);
    return new Hash(sha256.digest(right.bytes));
  }

  /**
   * A hash as it was written down.
   *
   * @throws IllegalArgumentException if it is not 32 bytes long
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** In hexadecimal digits, small ones. */
  public String written() {
    return HexFormat.of().formatHex(bytes);
  }

  /** A digest of its own for whoever hashes much. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return written();
  }
}
