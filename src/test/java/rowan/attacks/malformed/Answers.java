package rowan.attacks.malformed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Judges what came back, and counts it. */
final class Answers {

  private static final int FAULTS_SHOWN = 40;
  private static final int SERVER_ERROR = 500;
  private static final long SLOW_MILLIS = 2_000;
  private static final long HANGS_MILLIS = 10_000;

  /** What HTTP has for a way of sending, or a version of itself, that we do not speak. */
  private static final Set<Integer> OF_THE_FRAME = Set.of(501, 505);

  /** How we are made. */
  private static final Pattern TELLS =
      Pattern.compile(
          "\\bat [a-z][\\w.$]+\\([\\w.]+:\\d+\\)|\\b[a-z]+(?:\\.[a-z0-9]+){2,}\\.[A-Z]\\w+"
              + "|[A-Za-z]+(?:Exception|Throwable)\\b|SQLSTATE|(?i:syntax error at|whitelabel)"
              + "|(?i:select .{1,80} from [a-z]+\\.[a-z_]+)");

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final Map<String, Boolean> seen = new ConcurrentHashMap<>();
  private final AtomicInteger slow = new AtomicInteger();
  private final AtomicInteger counted = new AtomicInteger();
  private final AtomicLong slowest = new AtomicLong();

  void judge(long seed, Malformed.Request request, Wire.Reply reply) {
    counted.incrementAndGet();
    statuses.computeIfAbsent(reply.status(), any -> new AtomicInteger()).incrementAndGet();
    slowest.accumulateAndGet(reply.millis(), Math::max);
    if (reply.millis() > SLOW_MILLIS) {
      slow.incrementAndGet();
    }
    if (reply.status() < 0 || reply.millis() > HANGS_MILLIS) {
      fault("hangs", seed, request, reply);
    }
    if (reply.status() >= SERVER_ERROR
        && !(request.last() && OF_THE_FRAME.contains(reply.status()))) {
      fault("error", seed, request, reply);
    }
    // Tomcat may answer an address that is none without a head, after it spoke HTTP/0.9 elsewhere.
    boolean noHead =
        reply.status() == Wire.WITHOUT_HEAD && !reply.body().contains("read what was sent");
    if ((reply.status() == 0 || noHead) && !request.last()) {
      fault("cut off", seed, request, reply);
    }
    var told = TELLS.matcher(reply.body());
    if (told.find()) {
      fault("tells '" + told.group() + "'", seed, request, reply);
    }
    if (reply.body().contains("<script>planted")) {
      fault("runs a script of ours", seed, request, reply);
    }
    if (reply.header("X-Planted").isPresent()) {
      fault("takes a header of ours", seed, request, reply);
    }
    var location = reply.header("Location").orElse("/");
    if (request.last()) { // it may have asked by HTTP/1.0, which knows whole addresses only
      location = location.replaceFirst("^http://(?![^/]*evil)[^/]*(?=/)", "");
    }
    if (!location.startsWith("/") || location.startsWith("//") || location.startsWith("/\\")) {
      fault("leads away to " + location, seed, request, reply);
    }
    var cache = reply.header("Cache-Control").orElse("");
    boolean ofAPage = !request.last() || !reply.body().isEmpty();
    if (reply.status() >= 200
        && ofAPage
        && !cache.contains("no-store")
        && !cache.contains("immutable")) {
      fault("may be kept: " + cache, seed, request, reply);
    }
  }

  private void fault(String what, long seed, Malformed.Request request, Wire.Reply reply) {
    var line = "%s %d: seed %d: %s".formatted(what, reply.status(), seed, request.about());
    var kind = what + reply.status() + Surveyed.kind(request.about().split(" as ", 2)[0]);
    if (seen.putIfAbsent(kind, true) == null && faults.size() < FAULTS_SHOWN) {
      faults.add(line.replaceAll("\\p{Cntrl}", "·"));
    }
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  int counted() {
    return counted.get();
  }

  String summary(long seed, Duration took) {
    return String.format(
        Locale.ROOT,
        "%d malformed requests (seed %d) in %d s; by status %s (0: cut off); %d took more than 2 s,"
            + " the slowest %d ms",
        counted.get(),
        seed,
        took.toSeconds(),
        statuses,
        slow.get(),
        slowest.get());
  }
}
