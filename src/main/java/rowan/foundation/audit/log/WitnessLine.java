package rowan.foundation.audit.log;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import rowan.foundation.audit.merkle.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A head as it stands in the witness's file: one line of JSON, with the leaves that it added.
 *
 * @param from how many leaves the head before had
 * @param numbers of the entries that were added
 * @param hashes of their leaves, 32 bytes each, one after another
 */
@SuppressWarnings("ArrayRecordComponent") // read once, and never compared
public record WitnessLine(SignedHead signed, long from, long[] numbers, byte[] hashes) {

  private static final int HASH = 32;
  private static final JsonFactory JSON = new JsonFactory();

  /** What a reader wants of a line: the leaves of a long log are read once and not twice. */
  public enum Part {
    HEAD,
    WHOLE
  }

  /** The line, with its end. */
  public byte[] written() {
    var head = signed.head();
    var out = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("council", head.authority().toString());
      json.writeNumberProperty("head", head.number());
      json.writeNumberProperty("entries", head.size());
      json.writeStringProperty("root", head.root().written());
      json.writeNumberProperty("complete_to", head.completeTo());
      json.writeStringProperty("signed_at", head.signedAt().toString());
      json.writeStringProperty("key", HexFormat.of().formatHex(signed.publicKey()));
      json.writeStringProperty("signature", HexFormat.of().formatHex(signed.signature()));
      json.writeNumberProperty("from", from);
      json.writeArrayPropertyStart("numbers");
      for (long number : numbers) {
        json.writeNumber(number);
      }
      json.writeEndArray();
      json.writeStringProperty("leaves", Base64.getEncoder().encodeToString(hashes));
      json.writeEndObject();
    }
    out.write('\n');
    return out.toByteArray();
  }

  /** Reads a line; nothing if it is no whole line of a witness, as one whose writing was cut is. */
  public static Optional<WitnessLine> read(byte[] bytes, int from, int length, Part part) {
    var said = new Said();
    try (var json = JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = json.currentName();
        json.nextToken();
        if (name.equals("numbers")) {
          if (part == Part.HEAD) {
            return said.line();
          }
          while (json.nextToken() != JsonToken.END_ARRAY) {
            said.number(json.getLongValue());
          }
        } else {
          said.property(name, json.getString());
        }
      }
      return json.currentToken() == JsonToken.END_OBJECT ? said.line() : Optional.empty();
    } catch (JacksonException | IllegalArgumentException | DateTimeException broken) {
      return Optional.empty();
    }
  }

  /** What a line has said so far. */
  private static final class Said {
    private UUID authority = new UUID(0, 0);
    private long number;
    private long size;
    private Hash root = Hash.ofNothing();
    private long completeTo;
    private Instant at = Instant.EPOCH;
    private byte[] key = new byte[0];
    private byte[] signature = new byte[0];
    private long from;
    private long[] numbers = new long[16];
    private int count;
    private byte[] hashes = new byte[0];

    void number(long value) {
      if (count == numbers.length) {
        numbers = java.util.Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = value;
    }

    void property(String name, String value) {
      switch (name) {
        case "council" -> authority = UUID.fromString(value);
        case "head" -> number = Long.parseLong(value);
        case "entries" -> size = Long.parseLong(value);
        case "root" -> root = Hash.of(HexFormat.of().parseHex(value));
        case "complete_to" -> completeTo = Long.parseLong(value);
        case "signed_at" -> at = Instant.parse(value);
        case "key" -> key = HexFormat.of().parseHex(value);
        case "signature" -> signature = HexFormat.of().parseHex(value);
        case "from" -> from = Long.parseLong(value);
        case "leaves" -> hashes = Base64.getDecoder().decode(value);
        default -> {
          // a later Rowan may say more
        }
      }
    }

    Optional<WitnessLine> line() {
      if (number < 1 || (count > 0 && hashes.length != count * HASH)) {
        return Optional.empty();
      }
      var head = new Head(authority, number, size, root, completeTo, at);
      return Optional.of(
          new WitnessLine(
              new SignedHead(head, key, signature),
              from,
              java.util.Arrays.copyOf(numbers, count),
              hashes));
    }
  }
}
