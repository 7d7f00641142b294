package rowan.attacks.malformed;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a form sends, with one thing or more that its page would never send. */
final class Body {

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/xml",
          "text/plain",
          "///",
          "",
          "application/x-www-form-urlencoded; charset=nonsense",
          "application/x-www-form-urlencoded; charset=utf-16",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=" + "b".repeat(300),
          "multipart/mixed; boundary=x",
          "application/x-www-form-urlencoded;;;=",
          "image/png",
          "MULTIPART/FORM-DATA; BOUNDARY=\"x\"; charset=nonsense");

  private static final List<String> NAMES =
      List.of(
          "",
          "_for",
          "_method",
          "_csrf",
          "id",
          "authority",
          "account",
          "office",
          "class.module.x",
          "a[0][0][0][0]",
          "a[2147483647]",
          "a.b.c.d.e.f",
          "ticket",
          "state",
          "version",
          "%00");

  private final Random random;
  private final Nasty nasty;
  private String type = "";
  private byte[] bytes = {};
  private String done = "";

  Body(Random random, Nasty nasty) {
    this.random = random;
    this.nasty = nasty;
  }

  /** Fills it from the fields of a form. */
  void fill(Map<String, List<String>> offered, boolean files) {
    var pairs = pairs(offered);
    mutate(pairs);
    if (random.nextInt(100) > 1) {
      pairs.add(new String[] {"_csrf", Visitor.token()});
    }
    if (files) {
      type = "multipart/form-data; boundary=x";
      bytes = multipart(pairs);
      done += ", " + bytes.length + " bytes in parts";
    } else {
      type = "application/x-www-form-urlencoded";
      var form = new ArrayList<String>();
      pairs.forEach(pair -> form.add(pair[0] + "=" + pair[1]));
      bytes = Nasty.text(String.join("&", form));
    }
    if (random.nextInt(25) == 0) {
      type = nasty.oneOf(TYPES);
      done += ", as " + type;
      if (random.nextBoolean()) {
        bytes =
            Nasty.text(
                nasty.oneOf(
                    List.of(
                        "{\"a\":".repeat(5_000), "[".repeat(9_000), "<a>".repeat(5_000), "{}")));
      }
    }
  }

  /** The form as its page would send it, with the first of the values that it offers. */
  void send(Surveyed.SeenForm form) {
    var pairs = new ArrayList<String[]>();
    form.fields()
        .forEach((name, values) ->
            pairs.add(
                new String[] {
                  Nasty.encoded(name), Nasty.encoded(values.isEmpty() ? "" : usual(values))
                }));
    pairs.add(new String[] {"_csrf", Visitor.token()});
    var written = new ArrayList<String>();
    pairs.forEach(pair -> written.add(pair[0] + "=" + pair[1]));
    type = "application/x-www-form-urlencoded";
    bytes = Nasty.text(String.join("&", written));
    if (form.files()) {
      type = "multipart/form-data; boundary=x";
      var out = new ByteArrayOutputStream();
      for (var pair : pairs) {
        out.writeBytes(
            Nasty.text(
                "--x\r\nContent-Disposition: form-data; name=\""
                    + unencoded(pair[0])
                    + "\"\r\n\r\n"
                    + unencoded(pair[1])
                    + "\r\n"));
      }
      out.writeBytes(
          Nasty.text(
              "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                  + "Some words.\r\n--x--\r\n"));
      bytes = out.toByteArray();
    }
  }

  private static String usual(List<String> values) {
    return values.stream().filter(value -> !value.isEmpty()).findFirst().orElse("");
  }

  private List<String[]> pairs(Map<String, List<String>> offered) {
    var pairs = new ArrayList<String[]>();
    offered.forEach((name, values) -> {
      if (!values.isEmpty()) {
        pairs.add(new String[] {Nasty.encoded(name), Nasty.encoded(nasty.oneOf(values))});
      }
    });
    return pairs;
  }

  private void mutate(List<String[]> pairs) {
    int times = random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = pairs.isEmpty() ? 0 : random.nextInt(pairs.size());
      switch (pairs.isEmpty() ? 11 : random.nextInt(14)) {
        case 0, 1, 2, 3, 4, 5 -> {
          pairs.get(at)[1] = nasty.value();
          done += ", " + pairs.get(at)[0] + "=" + shortened(pairs.get(at)[1]);
        }
        case 6 -> done += ", without " + pairs.remove(at)[0];
        case 7 -> pairs.add(new String[] {pairs.get(at)[0], nasty.value()});
        case 12 -> pairs.get(at)[1] = Nasty.NAME;
        case 8 -> pairs.get(at)[1] = pairs.get(random.nextInt(pairs.size()))[1];
        case 9 -> pairs.get(at)[0] = nasty.value();
        case 10 -> pairs.forEach(pair -> pair[1] = nasty.value());
        case 11 -> pairs.add(new String[] {nasty.oneOf(NAMES), nasty.value()});
        default -> {
          int many = random.nextInt(20) == 0 ? 11_000 : 40;
          for (int j = 0; j < many; j++) {
            pairs.add(new String[] {"f" + j, "v"});
          }
          done += ", and " + many + " more";
        }
      }
    }
  }

  private static String shortened(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }

  private byte[] multipart(List<String[]> pairs) {
    var out = new ByteArrayOutputStream();
    for (var pair : pairs) {
      part(out, "form-data; name=\"" + unencoded(pair[0]) + "\"", Nasty.text(unencoded(pair[1])));
    }
    int files = random.nextInt(10) == 0 ? 3 : 1;
    for (int i = 0; i < files; i++) {
      part(out, "form-data; name=\"file\"; filename=\"" + fileName() + "\"", nasty.file());
    }
    if (random.nextInt(6) > 0) {
      out.writeBytes(Nasty.text("--x--\r\n"));
    }
    return out.toByteArray();
  }

  private String fileName() {
    return nasty.oneOf(
        List.of(
            "notes.txt",
            "order.pdf",
            "order.docx",
            "../../etc/passwd",
            "a\u0000.pdf",
            "",
            ".",
            "x.html",
            "x\"; filename=\"y.pdf",
            "\u202efdp.exe",
            "a".repeat(300),
            "C:\\x\\y.txt"));
  }

  private void part(ByteArrayOutputStream out, String disposition, byte[] content) {
    out.writeBytes(
        Nasty.text(
            switch (random.nextInt(30)) {
              case 0 -> "--x\r\n\r\n";
              case 1 -> "--x\r\nContent-Disposition: " + disposition.repeat(200) + "\r\n\r\n";
              case 2 -> "--x\nContent-Disposition: " + disposition + "\n\n";
              case 3 -> "--x\r\nContent-Disposition: form-data\r\n\r\n";
              case 4 ->
                  "--x\r\nContent-Disposition: "
                      + disposition
                      + "\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\n";
              case 5 ->
                  "--x\r\nContent-Disposition: "
                      + disposition
                      + "; filename*=utf-8''%zz%00\r\n"
                      + "Content-Type: text/plain; charset=nonsense\r\n\r\n";
              default -> "--x\r\nContent-Disposition: " + disposition + "\r\n\r\n";
            }));
    out.writeBytes(content);
    out.writeBytes(Nasty.text("\r\n"));
  }

  private static String unencoded(String value) {
    try {
      return java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return value;
    }
  }

  byte[] bytes() {
    return bytes;
  }

  String type() {
    return type;
  }

  String about() {
    return done;
  }
}
