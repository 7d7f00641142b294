package rowan.attacks.malformed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Values and files that break programs, each known to have broken one. */
final class Nasty {

  /** Stands in no page unless as text; a browser would run it. */
  static final String SCRIPT = "\"'><script>planted(7)</script>";

  /** Somebody's name, which no log is to hold. */
  static final String NAME = "Quillfeather";

  /** Would be a header of its own, if it got into one. */
  static final String HEADER = "x\r\nX-Planted: yes\r\n\r\n<p>";

  /** As they stand in a form that is sent, so that what is no text can be said too. */
  private static final List<String> ENCODED =
      List.of(
          "%00",
          "a%00b",
          "%ED%A0%80",
          "%ED%A0%80x%ED%B0%80",
          "%C0%AF",
          "%FF%FE",
          "%zz",
          "%",
          "%F4%90%80%80",
          "%EF%BF%BF",
          "%EF%BB%BF",
          "%E2%80%AE",
          "%u0041",
          "+",
          "%0d%0a",
          "%F0%9F%A7%BF",
          "%1B%5B2J",
          "%C2%85",
          "%E2%80%A8",
          "%00%00%00%00");

  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "\u00a0",
          "-1",
          "0",
          "1",
          "+1",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9999999999999999999999",
          "1e309",
          "NaN",
          "Infinity",
          "0x10",
          "1_000",
          "1,000,000,000,000",
          "٣٠",
          "２０３０",
          "½",
          "1.5",
          "£-1",
          "£99999999999999999999",
          "£1.005",
          "£660k",
          "£1e9",
          "31",
          "32",
          "13",
          "29",
          "2029",
          "0000",
          "99999",
          "-2030",
          "2030-02-30",
          "29 February 2030",
          "+999999999-12-31",
          "-999999999-01-01",
          "00:00",
          "24:00",
          "25:61",
          "99999999999:1",
          "9.5.5",
          "1-1-1-1-1",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "-1-1-1-1",
          "g0000000-0000-0000-0000-000000000000",
          "null",
          "undefined",
          "true",
          "[]",
          "{}",
          "'",
          "''; drop table access.authority; --",
          "\\",
          "%",
          "_",
          "%%",
          "$1",
          "?",
          ":id",
          "{0}",
          "${jndi:ldap://127.0.0.1:1/x}",
          "#{1+1}",
          "${7*7}",
          "@{x}",
          "../../../../etc/passwd",
          "..\\..\\x",
          "//evil.example/",
          "https://evil.example/",
          "javascript:planted(7)",
          "=cmd|'/c calc'!A1",
          "@SUM(1)",
          "\t",
          "a\nb",
          "a\rb",
          "\u202etxt",
          "\u0130",
          "ß",
          "Å",
          "e\u0301\u0301\u0301",
          "👩‍👩‍👧",
          "\ufdfa",
          "ARRAY[1]",
          "SELF",
          "POLICE",
          "ACCEPTED",
          "yes",
          SCRIPT,
          HEADER);

  private static final int LONG = 20_000;

  private final Random random;
  private final List<String> ids;

  /**
   * Draws from a source of chance.
   *
   * @param ids of things that are there, of every kind
   */
  Nasty(Random random, List<String> ids) {
    this.random = random;
    this.ids = ids;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A value as it stands in a form or an address, encoded or purposely not. */
  String value() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> oneOf(ENCODED);
      case 2 -> encoded(oneOf(WORDS)) + oneOf(ENCODED);
      case 3 -> encoded(longText());
      case 4 -> ids.isEmpty() ? UUID.randomUUID().toString() : oneOf(ids);
      case 5 -> encoded(anyText(random.nextInt(40)));
      default -> encoded(oneOf(WORDS));
    };
  }

  /** A value that is text. */
  String word() {
    return random.nextInt(8) == 0 ? anyText(random.nextInt(60)) : oneOf(WORDS);
  }

  private String longText() {
    return oneOf(List.of("a", "é", "👩", "\n", " ", "(", "1", "x\u0301"))
        .repeat(random.nextInt(LONG));
  }

  private String anyText(int characters) {
    var text = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0xD800) : random.nextInt(0x250));
    }
    return text.toString();
  }

  static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A file that is not what it says, or is too much of it. */
  byte[] file() {
    return switch (random.nextInt(14)) {
      case 0 -> new byte[0];
      case 1 -> bytes(1 + random.nextInt(600));
      case 2 -> text("%PDF-1.7\n" + anyText(300));
      case 3 ->
          text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>");
      case 4 -> zip(Map.of("word/document.xml", new byte[1 << 22]));
      case 5 -> zip(Map.of("word/document.xml", text(BILLION_LAUGHS)));
      case 6 ->
          zip(Map.of("../../word/document.xml", text("<x/>"), "[Content_Types].xml", bytes(9)));
      case 7 -> text("PK\u0003\u0004" + anyText(200));
      case 8 -> text("<".repeat(LONG));
      case 9 -> text("<html><body>" + "<div>".repeat(LONG / 8) + SCRIPT);
      case 10 -> text("GIF89a/*<svg onload=planted(7)>*/%PDF-1.4 PK");
      case 11 -> text("Resolved: 1. That " + anyText(400) + "\n" + word() + "\n".repeat(200));
      case 12 -> text("\u0000".repeat(2_000));
      default -> text(word());
    };
  }

  private static final String BILLION_LAUGHS =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b"
          + " \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d"
          + " \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e SYSTEM"
          + " \"file:///etc/passwd\">]><x>&d;&e;</x>";

  byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
