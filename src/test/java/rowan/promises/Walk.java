package rowan.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rowan.testing.HttpVisitor;

/**
 * Everything that somebody can read who follows every link.
 *
 * @param pages each answer by its path
 */
record Walk(Map<String, HttpResponse<String>> pages) {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** How many pages of one kind are read, beside those that are to be read all. */
  private static final int OF_A_KIND = 2;

  /** Walks from the home page, and from some paths more, to wherever a link leads. */
  static Walk by(HttpVisitor visitor, Collection<String> from, Predicate<String> all) {
    var pages = new TreeMap<String, HttpResponse<String>>();
    var kinds = new HashMap<String, Integer>();
    var next = new ArrayDeque<>(from);
    next.addFirst("/home");
    while (!next.isEmpty()) {
      var path = next.removeFirst();
      if (pages.containsKey(path)
          || path.startsWith("/assets/")
          || (!all.test(path) && kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND)) {
        continue;
      }
      var page = visitor.get(path);
      pages.put(path, page);
      page.headers().firstValue("Location").map(Walk::pathOf).ifPresent(next::add);
      LINK.matcher(page.body())
          .results()
          .map(found -> found.group(1).replace("&amp;", "&"))
          .forEach(next::add);
    }
    return new Walk(pages);
  }

  private static String pathOf(String location) {
    var path = location.replaceFirst("^https?://[^/]+", "");
    return path.isEmpty() ? "/" : path;
  }

  /** A path with its ids and numbers taken out, and what follows it. */
  static String kind(String path) {
    return ID.matcher(path.split("\\?", 2)[0])
        .replaceAll("{id}")
        .replaceAll("/[0-9]+(?=/|$)", "/{number}");
  }

  /** The kinds of pages on which a text stands. */
  Set<String> kindsShowing(String text) {
    var kinds = new TreeSet<String>();
    pages.forEach((path, page) -> {
      if (page.body().contains(text)) {
        kinds.add(kind(path));
      }
    });
    return kinds;
  }

  /** The kinds of pages that were there to be read; none broke. */
  Set<String> read() {
    var kinds = new TreeSet<String>();
    pages.forEach((path, page) -> {
      assertThat(page.statusCode()).as(path).isLessThan(500);
      if (page.statusCode() == 200) {
        kinds.add(kind(path));
      }
    });
    return kinds;
  }
}
