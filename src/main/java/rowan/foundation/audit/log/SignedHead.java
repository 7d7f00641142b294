package rowan.foundation.audit.log;

/** A head with its signature. */
@SuppressWarnings("ArrayRecordComponent") // handed on, and never compared
public record SignedHead(Head head, byte[] publicKey, byte[] signature) {

  /** Whether the signature is of this head. */
  public boolean isSigned() {
    return head.isSigned(publicKey, signature);
  }
}
