package rowan.attacks.malformed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What the pages taught whoever followed their links: the addresses there are, with ids of things
 * that exist, and the forms with the values that they offer.
 */
final class Surveyed {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int OF_A_KIND = 2;

  /** Addresses by the office that reached them. */
  private final Map<String, Set<String>> paths = new HashMap<>();

  private final List<SeenForm> forms = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> kinds = new HashSet<>();

  /**
   * A form on a page.
   *
   * @param office whose page it was
   * @param fields names with the values that may be sent
   */
  record SeenForm(String office, String action, boolean files, Map<String, List<String>> fields) {}

  /** Follows every link of one office, two pages of a kind, and learns from them. */
  void walk(Visitor visitor) {
    var seen = new HashSet<String>();
    var kindsRead = new HashMap<String, Integer>();
    var next = new ArrayDeque<>(List.of("/home", "/", "/someone", "/messages", "/have-your-say"));
    while (!next.isEmpty()) {
      var path = next.removeFirst();
      if (path.startsWith("/assets/")
          || !seen.add(path)
          || kindsRead.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
        continue;
      }
      var reply = visitor.get(path);
      reply.header("Location").map(Surveyed::pathOf).ifPresent(next::add);
      if (reply.status() == 200) {
        paths.computeIfAbsent(visitor.office(), any -> new LinkedHashSet<>()).add(path);
        learn(visitor.office(), path, reply.body(), next);
      }
    }
  }

  private void learn(String office, String path, String body, ArrayDeque<String> next) {
    ID.matcher(body).results().forEach(found -> ids.add(found.group()));
    var page = Jsoup.parse(body);
    for (var link : page.select("a[href^=/]")) {
      next.add(link.attr("href").split("#", 2)[0]);
    }
    for (var form : page.select("form")) {
      var action = form.attr("action").isEmpty() ? path : form.attr("action");
      if (form.attr("method").equalsIgnoreCase("post") && !action.equals("/sign-out")) {
        kinds.add(kind(action));
        forms.add(
            new SeenForm(
                office, action, form.attr("enctype").startsWith("multipart"), fields(form)));
      }
    }
  }

  private static Map<String, List<String>> fields(Element form) {
    var fields = new HashMap<String, List<String>>();
    for (var field : form.select("[name]")) {
      var values = fields.computeIfAbsent(field.attr("name"), any -> new ArrayList<>());
      switch (field.tagName()) {
        case "select" -> field.select("option").forEach(option -> values.add(option.attr("value")));
        case "textarea" -> values.add(field.text().isEmpty() ? "Some words." : field.text());
        default -> values.add(usual(field));
      }
    }
    fields.remove("_csrf");
    return fields;
  }

  private static String usual(Element field) {
    if (!field.attr("value").isEmpty()) {
      return field.attr("value");
    }
    var name = field.attr("name");
    return name.endsWith("-day")
        ? "12"
        : name.endsWith("-month") ? "3" : name.endsWith("-year") ? "2030" : "7";
  }

  static String kind(String path) {
    return ID.matcher(path.split("\\?", 2)[0]).replaceAll("{id}");
  }

  private static String pathOf(String location) {
    var path = location.replaceFirst("^https?://[^/]+", "");
    return path.isEmpty() ? "/" : path;
  }

  List<SeenForm> forms() {
    return List.copyOf(forms);
  }

  List<String> ids() {
    return List.copyOf(ids);
  }

  List<String> paths(String office) {
    return List.copyOf(paths.getOrDefault(office, Set.of("/")));
  }

  Set<String> kindsOfForms() {
    return Set.copyOf(kinds);
  }
}
