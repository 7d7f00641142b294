package rowan.support.refuge.network.signing;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs messages of the network, and verifies them. */
public final class Signatures {

  /** What says that a signature was made for this and for nothing else. */
  public static final String TAG = "rowan-network-v1";

  /** The label that we give ours; a member's may have any. */
  public static final String LABEL = "network";

  private static final Pattern SIGNATURE =
      Pattern.compile("([a-z][a-z0-9_-]{0,30})=:([A-Za-z0-9+/]{86}==):");

  private Signatures() {}

  /**
   * A signature to be sent.
   *
   * @param input the header {@code Signature-Input}
   * @param signature the header {@code Signature}
   */
  public record Signed(String input, String signature) {}

  /**
   * Signs.
   *
   * @param expires nothing for an answer, which its request’s signature dates
   * @throws IllegalStateException if the message lacks what is to be signed
   */
  public static Signed sign(
      HttpMessage message,
      List<Component> covered,
      Instant created,
      Optional<Expires> expires,
      SigningKey key) {
    var written =
        covered.stream().map(Component::written).collect(Collectors.joining(" ", "(", ")"))
            + ";created="
            + created.getEpochSecond()
            + expires
                .map(one -> ";expires=" + one.at.getEpochSecond() + ";nonce=\"" + one.nonce + "\"")
                .orElse("")
            + ";keyid=\""
            + key.verifying().id()
            + "\";alg=\"ed25519\";tag=\""
            + TAG
            + "\"";
    var input = SignatureInput.read(LABEL + "=" + written).orElseThrow();
    var base = input.base(message).orElseThrow();
    return new Signed(
        input.header(), LABEL + "=:" + Base64.getEncoder().encodeToString(key.sign(base)) + ":");
  }

  /** Until when a request may be answered, and what tells it from all others. */
  public record Expires(Instant at, String nonce) {}

  /** Whether a message bears this signature by this key. */
  public static boolean verify(
      HttpMessage message, SignatureInput input, String signature, VerifyingKey key) {
    var read = SIGNATURE.matcher(signature);
    if (!read.matches() || !read.group(1).equals(input.label())) {
      return false;
    }
    var bytes = Base64.getDecoder().decode(read.group(2));
    return input.base(message).filter(base -> key.verifies(base, bytes)).isPresent();
  }
}
