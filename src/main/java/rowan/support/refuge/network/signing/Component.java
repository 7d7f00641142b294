package rowan.support.refuge.network.signing;

import java.util.Optional;

/**
 * A part of a message that a signature covers.
 *
 * @param name of a header in lower case, or a derived one such as {@code @path}
 * @param ofTheRequest whether it is the request's, though an answer is signed
 * @param key which member of that header, if it is a dictionary
 */
public record Component(String name, boolean ofTheRequest, Optional<String> key) {

  public static Component of(String name) {
    return new Component(name, false, Optional.empty());
  }

  /** The signature of the request that is answered: what ties an answer to its one question. */
  public static Component signatureOfTheRequest(String label) {
    return new Component("signature", true, Optional.of(label));
  }

  /** As it is written where the components are listed, and before its value. */
  String written() {
    return '"'
        + name
        + '"'
        + (ofTheRequest ? ";req" : "")
        + key.map(one -> ";key=\"" + one + '"').orElse("");
  }
}
