package rowan.attacks.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes requests that are wrong, one seed one request: each begins as one that a page of ours could
 * have sent, and then something is done to its address, its headers, its fields or its frame.
 */
final class Malformed {

  private static final int WRONG_FRAME = 12;
  private static final int WRONG_HEADERS = 5;

  private final List<Route> routes;
  private final Surveyed surveyed;
  private final Map<String, List<String>> pathsOfPatterns = new HashMap<>();

  Malformed(List<Route> routes, Surveyed surveyed) {
    this.routes = List.copyOf(routes);
    this.surveyed = surveyed;
    var all = new ArrayList<String>();
    surveyed.forms().forEach(form -> all.add(form.action()));
    for (var office : Set.copyOf(routes.stream().flatMap(r -> r.offices().stream()).toList())) {
      surveyed.paths(office).forEach(path -> all.add(path.split("\\?", 2)[0]));
    }
    for (var route : routes) {
      var pattern = Pattern.compile(route.pattern().replaceAll("\\{[^/]+}", "[^/]+"));
      pathsOfPatterns.put(
          route.pattern(),
          all.stream().filter(path -> pattern.matcher(path).matches()).distinct().toList());
    }
  }

  /** A route that the application says it has, and who may pass. */
  record Route(String method, String pattern, List<String> offices) {}

  /**
   * A request.
   *
   * @param office whose it is
   * @param last whether its frame may lie
   * @param about for whoever wants to know what it was
   */
  @SuppressWarnings("ArrayRecordComponent") // sent once, and never compared
  record Request(String office, byte[] bytes, boolean last, String about) {}

  Request next(long seed, java.util.function.Function<String, Visitor> visitors) {
    var random = new Random(seed);
    var nasty = new Nasty(random, surveyed.ids());
    var forms = surveyed.forms();
    boolean ofAForm = random.nextInt(100) < 45 && !forms.isEmpty();
    var form = ofAForm ? nasty.oneOf(forms) : null;
    var route = nasty.oneOf(routes);
    var office = form != null ? form.office() : nasty.oneOf(route.offices());
    if (random.nextInt(12) == 0) {
      office = nasty.oneOf(nasty.oneOf(routes).offices());
    }
    var visitor = visitors.apply(office);
    var method = form != null ? "POST" : route.method();
    var path = path(form != null ? form.action() : filled(route, nasty, random), nasty, random);
    var fields = form != null ? form.fields() : somebodyElsesFields(random, nasty);
    var body = new Body(random, nasty);
    if (method.equals("POST")) {
      body.fill(fields, form != null && form.files() || random.nextInt(8) == 0);
    }
    return framed(new Line(office, visitor, method, path), body, nasty, random);
  }

  private record Line(String office, Visitor visitor, String method, String path) {}

  private Map<String, List<String>> somebodyElsesFields(Random random, Nasty nasty) {
    return random.nextBoolean() || surveyed.forms().isEmpty()
        ? Map.of()
        : nasty.oneOf(surveyed.forms()).fields();
  }

  private String filled(Route route, Nasty nasty, Random random) {
    var there = pathsOfPatterns.getOrDefault(route.pattern(), List.of());
    if (!there.isEmpty() && random.nextInt(10) < 6) {
      return nasty.oneOf(there);
    }
    var path = new StringBuilder();
    for (var part : route.pattern().split("(?=/)", -1)) {
      if (!part.startsWith("/{")) {
        path.append(part);
      } else if (random.nextInt(3) == 0) {
        path.append('/').append(nasty.value());
      } else {
        path.append('/')
            .append(surveyed.ids().isEmpty() ? UUID.randomUUID() : nasty.oneOf(surveyed.ids()));
      }
    }
    return path.toString();
  }

  private static String path(String path, Nasty nasty, Random random) {
    return switch (random.nextInt(24)) {
      case 0 -> path + "?" + nasty.value();
      case 1, 2, 3, 4 ->
          path
              + "?"
              + nasty.oneOf(QUERY)
              + "="
              + nasty.value()
              + "&"
              + nasty.oneOf(QUERY)
              + "="
              + nasty.value();
      case 5 -> path + "/" + nasty.value();
      case 9 -> path + "?" + nasty.oneOf(QUERY) + "=" + Nasty.NAME;
      case 6 -> path + nasty.oneOf(List.of("/", "//", ";x=y", ";jsessionid=1", "/.", "/..", "%2f"));
      case 7 -> path.replaceFirst("/", nasty.oneOf(List.of("//", "/./", "/%2e%2e/", "/x/../")));
      case 8 -> path + "?" + "a=b&".repeat(random.nextInt(3_000));
      default -> path;
    };
  }

  private static final List<String> QUERY =
      List.of(
          "before",
          "after",
          "page",
          "q",
          "sort",
          "order",
          "language",
          "from",
          "to",
          "on",
          "day",
          "id",
          "for",
          "place",
          "postcode",
          "need",
          "way",
          "ended",
          "step",
          "filter",
          "kind",
          "near",
          "only",
          "gender",
          "age",
          "map",
          "a[0].b[1]",
          "class.module.classLoader",
          "_method",
          "");

  private static Request framed(Line line, Body body, Nasty nasty, Random random) {
    var head = new StringBuilder();
    boolean wrong = random.nextInt(WRONG_FRAME) == 0;
    var frame = new WrongFrames(nasty, random);
    head.append(
            wrong
                ? frame.firstLine(line.method, line.path)
                : line.method + " " + line.path + " HTTP/1.1")
        .append("\r\nHost: ")
        .append(wrong ? frame.host(line.visitor.host()) : line.visitor.host())
        .append("\r\nCookie: ")
        .append(line.visitor.cookies())
        .append("\r\n");
    boolean odd = random.nextInt(WRONG_HEADERS) == 0;
    if (odd) {
      head.append(frame.headers());
    }
    var content = body.bytes();
    if (!body.type().isEmpty()) {
      head.append("Content-Type: ").append(body.type()).append("\r\n");
    }
    boolean lies = wrong && random.nextBoolean();
    if (lies) {
      head.append(frame.length(content.length));
    } else if (line.method.equals("POST") || content.length > 0) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(content);
    var about = line.method + " " + shortened(line.path) + " as " + line.office + body.about();
    return new Request(line.office, whole.toByteArray(), wrong || odd, about);
  }

  private static String shortened(String path) {
    return path.length() > 200 ? path.substring(0, 200) + "…" : path;
  }
}
