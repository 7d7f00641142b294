package rowan.foundation.web.serving;

/** A file of this build as it is served. */
final class Asset {

  private final byte[] bytes;
  private final String type;

  Asset(byte[] bytes, String type) {
    this.bytes = bytes;
    this.type = type;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Its media type. */
  String type() {
    return type;
  }
}
