package rowan.support.refuge.network.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The digest of a body, as RFC 9530 writes it, of SHA-256 alone. */
public final class ContentDigest {

  public static final String HEADER = "content-digest";

  /** Of no body at all. */
  public static final String OF_NOTHING = of(new byte[0]);

  private ContentDigest() {}

  public static String of(byte[] body) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
