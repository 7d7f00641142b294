package rowan.commissioning.decisions.reading.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Plain text, in the encodings that council pages and editors use. */
final class PlainText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private PlainText() {}

  static DocumentText of(byte[] content) {
    return new DocumentText.Words(decode(content));
  }

  /** By its byte-order mark; else as UTF-8 if it is that; else as Windows Western European. */
  static String decode(byte[] content) {
    if (starts(content, 0xEF, 0xBB, 0xBF)) {
      return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
      return new String(content, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(content, WINDOWS);
    }
  }

  private static boolean starts(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((content[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
