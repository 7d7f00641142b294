package rowan.foundation.access.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of device a session is on, as coarse as its owner needs to tell it from their others.
 */
public final class DeviceKind {

  /** Under which a session keeps it. */
  public static final String ATTRIBUTE = "device";

  private static final String UNKNOWN = "Unknown device";

  /** What only the one browser says of itself, before what others say as well. */
  private static final Map<String, String> BROWSERS =
      ordered(
          "Edg", "Edge",
          "OPR/", "Opera",
          "SamsungBrowser", "Samsung Internet",
          "Firefox/", "Firefox",
          "FxiOS", "Firefox",
          "CriOS", "Chrome",
          "Chrome/", "Chrome",
          "Safari/", "Safari");

  private static final Map<String, String> SYSTEMS =
      ordered(
          "iPhone", "an iPhone",
          "iPad", "an iPad",
          "Android", "Android",
          "Windows", "Windows",
          "Mac OS X", "a Mac",
          "CrOS", "a Chromebook",
          "Linux", "Linux");

  private DeviceKind() {}

  private static Map<String, String> ordered(String... pairs) {
    var map = new java.util.LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** Such as 'Chrome on Windows', from what a browser says of itself. */
  public static String of(@Nullable String userAgent) {
    if (userAgent == null) {
      return UNKNOWN;
    }
    var browser = first(BROWSERS, userAgent);
    var system = first(SYSTEMS, userAgent);
    if (browser.isEmpty() && system.isEmpty()) {
      return UNKNOWN;
    }
    return (browser.isEmpty() ? "A browser" : browser) + (system.isEmpty() ? "" : " on " + system);
  }

  private static String first(Map<String, String> among, String said) {
    return among.entrySet().stream()
        .filter(one -> said.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
