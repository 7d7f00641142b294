package rowan.attacks;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rowan.testing.HttpVisitor;

/**
 * Workers who each hold a space for one household after another, at several servers at once. What
 * is not answered they ask once more, at another server, as somebody does whose page did not come.
 */
final class Holders {

  private static final int AT_EACH = 8;
  private static final int FOUND = 302;
  private static final int UNPROCESSABLE = 422;
  private static final Pattern HELD = Pattern.compile("/refuge/placements/([0-9a-f-]{36})$");

  private final List<AttackedServer.Team> teams;
  private final List<String> spaces;
  private final Random random;
  private final BlockingQueue<Asked> toAsk = new LinkedBlockingQueue<>();
  private final Queue<Held> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Asked> taken = new ConcurrentLinkedQueue<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final List<Thread> atWork = new ArrayList<>();

  Holders(List<AttackedServer.Team> teams, List<String> spaces, Random random) {
    this.teams = teams;
    this.spaces = spaces;
    this.random = random;
  }

  /** One household and the space that somebody wants for it. */
  record Asked(String search, String space) {}

  /** A hold that was acknowledged. */
  record Held(String hold, Asked asked) {}

  /** Begins to hold a space for each search, any of them. */
  void begin(List<String> searches) {
    searches.forEach(
        search -> toAsk.add(new Asked(search, spaces.get(random.nextInt(spaces.size())))));
    begin();
  }

  /** Begins to hold every space, each for one search. */
  void beginOneForEach(List<String> searches) {
    for (int i = 0; i < spaces.size(); i++) {
      toAsk.add(new Asked(searches.get(i), spaces.get(i)));
    }
    begin();
  }

  private void begin() {
    open.set(toAsk.size());
    for (int i = 0; i < AT_EACH * teams.size(); i++) {
      int server = i;
      atWork.add(Thread.ofVirtual().start(() -> ask(server)));
    }
  }

  /** Returns when everything was answered by somebody. */
  void awaitTheRest() throws InterruptedException {
    for (var thread : atWork) {
      thread.join();
    }
  }

  boolean isDone() {
    return open.get() == 0;
  }

  List<Held> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** What somebody was told is taken. */
  List<Asked> taken() {
    return List.copyOf(taken);
  }

  /** How often there was no answer. */
  int unanswered() {
    return unanswered.get();
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  private void ask(int first) {
    int server = first;
    @Nullable HttpVisitor worker = null;
    while (open.get() > 0 && faults.isEmpty()) {
      var asked = next();
      if (asked == null) {
        continue; // another may give theirs back
      }
      try {
        if (worker == null) {
          worker = signedIn(teams.get(server % teams.size()), asked);
        }
        answered(asked, worker);
      } catch (UncheckedIOException killed) {
        unanswered.incrementAndGet();
        toAsk.add(asked);
        worker = null;
        server++;
      }
    }
  }

  private @Nullable Asked next() {
    try {
      return toAsk.poll(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static HttpVisitor signedIn(AttackedServer.Team team, Asked asked) {
    var visitor = team.visitor();
    visitor.get("/sign-in");
    visitor.post("/sign-in/as", Map.of("account", team.idva()));
    visitor.get("/refuge/searches/" + asked.search()); // has the forms' token
    return visitor;
  }

  private void answered(Asked asked, HttpVisitor worker) {
    var answer =
        worker.post("/refuge/searches/" + asked.search + "/hold", Map.of("space", asked.space));
    var found = HELD.matcher(answer.headers().firstValue("Location").orElse(""));
    if (answer.statusCode() == FOUND && found.find()) {
      acknowledged.add(new Held(found.group(1), asked));
    } else if (answer.statusCode() == UNPROCESSABLE
        && answer.body().contains("Somebody else just took it.")) {
      taken.add(asked);
    } else {
      faults.add("answered with " + answer.statusCode());
    }
    open.decrementAndGet();
  }
}
