package rowan.foundation.web.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A file of this build as it is served: as it is, and packed where that makes it smaller. */
final class Asset {

  private final byte[] bytes;
  private final byte @Nullable [] packed;
  private final String type;

  Asset(byte[] bytes, String type) {
    this.bytes = bytes;
    this.packed = type.startsWith("font/") ? null : packed(bytes);
    this.type = type;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The same by gzip, where that makes it smaller. */
  byte @Nullable [] packed() {
    return packed;
  }

  /** Its media type. */
  String type() {
    return type;
  }

  private static byte @Nullable [] packed(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.size() < bytes.length ? packed.toByteArray() : null;
  }
}
