package rowan.foundation.web.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The style sheets, scripts, fonts and pictures of this build, in memory, under an address that is
 * a digest of them all: a browser may keep each for ever.
 */
@Component
class Assets {

  private static final String GOVUK_SHEET =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("govuk.css", GOVUK_SHEET),
          Map.entry("rowan.css", "assets/rowan.css"),
          Map.entry("rowan.js", "assets/rowan.js"),
          Map.entry("exit-this-page.js", "assets/exit-this-page.js"),
          Map.entry("passkey.js", "assets/passkey.js"),
          Map.entry("mark.svg", "assets/mark.svg"),
          Map.entry("font/latin.woff2", "assets/font/latin.woff2"),
          Map.entry("font/latin-ext.woff2", "assets/font/latin-ext.woff2"),
          Map.entry("font/arabic.woff2", "assets/font/arabic.woff2"));

  private final Map<String, Asset> files = new TreeMap<>();
  private final String version;

  Assets() {
    FILES.forEach((name, resource) -> files.put(name, new Asset(read(resource), type(name))));
    version = digest();
  }

  /** Where they are served: {@code /assets/0123456789ab}. */
  String path() {
    return "/assets/" + version;
  }

  String version() {
    return version;
  }

  @Nullable Asset of(String name) {
    return files.get(name);
  }

  private String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, asset) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(asset.bytes());
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] read(String resource) {
    try {
      var bytes = new ClassPathResource(resource).getContentAsByteArray();
      return resource.equals(GOVUK_SHEET)
          ? GovukSheet.ours(new String(bytes, StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8)
          : bytes;
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=UTF-8";
      case "js" -> "text/javascript;charset=UTF-8";
      case "svg" -> "image/svg+xml";
      default -> "font/woff2";
    };
  }
}
