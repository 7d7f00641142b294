package rowan.attacks;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import rowan.testing.HttpVisitor;

/**
 * Sixteen people at work at once: most refer somebody, two write in a case, one adds files to it;
 * and more who read its page, so many that they wait for the disk together. What is not
 * acknowledged they send again, as somebody does whose browser showed no answer.
 */
final class Writers {

  static final int AT_ONCE = 16;
  private static final int READERS = 6 * Runtime.getRuntime().availableProcessors();
  static final Map<String, String> REFERRAL =
      Map.of(
          "agency", "POLICE",
          "name", "Robin",
          "way", "IN_ROWAN",
          "happened", "They asked for somewhere else to be.",
          "consent", "AGREED");

  private static final LocalDate FIRST_DAY = LocalDate.of(2030, 1, 1);
  private static final int FILE_LINES = 4_000;
  private static final int OK = 200;
  private static final int SEE_OTHER = 303;
  private static final long PATIENCE_SECONDS = 90;
  private static final Pattern REFERRED = Pattern.compile("/referrals/([0-9a-f-]{36})$");

  private final Sent sent;
  private final List<HttpVisitor> referrers = new ArrayList<>();
  private final List<HttpVisitor> workers = new ArrayList<>();
  private final List<HttpVisitor> readers = new ArrayList<>();
  private final String casePath;
  private final AtomicInteger number = new AtomicInteger();
  private final Semaphore acknowledged = new Semaphore(0);
  private List<Thread> atWork = List.of();
  private volatile boolean stopping;

  Writers(AttackedServer.Team team, Sent sent) {
    this.sent = sent;
    this.casePath = "/cases/" + team.caseId();
    for (int i = 0; i < AT_ONCE; i++) {
      boolean refers = i > 2;
      var visitor = team.visitor();
      visitor.get("/sign-in");
      visitor.post("/sign-in/as", Map.of("account", refers ? team.referrer() : team.idva()));
      visitor.get(refers ? "/referrals/new" : casePath + "/plan"); // has the forms' token
      (refers ? referrers : workers).add(visitor);
    }
    for (int i = 0; i < READERS; i++) {
      var reader = team.visitor();
      reader.get("/sign-in");
      reader.post("/sign-in/as", Map.of("account", team.idva()));
      readers.add(reader);
    }
  }

  /** Everybody begins; returns when the first writes are acknowledged. */
  void begin() throws InterruptedException {
    stopping = false;
    var threads = new ArrayList<Thread>();
    referrers.forEach(one -> threads.add(begun(() -> refer(one))));
    threads.add(begun(() -> addStep(workers.get(0))));
    threads.add(begun(() -> addStep(workers.get(1))));
    threads.add(begun(() -> addFile(workers.get(2))));
    readers.forEach(one -> threads.add(begun(() -> read(one))));
    atWork = threads;
    awaitMore();
  }

  /** Returns when as many more writes are acknowledged as there are people. */
  void awaitMore() throws InterruptedException {
    acknowledged.drainPermits();
    if (!acknowledged.tryAcquire(AT_ONCE, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("nothing is acknowledged any more: " + sent.faults());
    }
  }

  private Thread begun(Runnable write) {
    return Thread.ofVirtual()
        .start(() -> {
          while (!stopping) {
            write.run();
          }
        });
  }

  /** Nobody begins anything more; returns when what was begun is over. */
  void stop() throws InterruptedException {
    stopping = true;
    for (var thread : atWork) {
      thread.join();
    }
  }

  /** Sends what nobody has acknowledged, until everything is. */
  void sendTheRest() {
    while (sent.anyUnanswered()) {
      refer(referrers.getFirst());
      if (!sent.faults().isEmpty()) {
        return;
      }
    }
  }

  private void refer(HttpVisitor referrer) {
    var ticket = sent.nextTicket();
    var fields = new HashMap<>(REFERRAL);
    fields.put("ticket", ticket.toString());
    try {
      var answer = referrer.post("/referrals", fields);
      var found = REFERRED.matcher(answer.headers().firstValue("Location").orElse(""));
      if (answer.statusCode() == SEE_OTHER && found.find()) {
        sent.acknowledged(ticket, UUID.fromString(found.group(1)));
        acknowledged.release();
        return;
      }
      unexpected("a referral", answer);
    } catch (UncheckedIOException killed) {
      // no answer
    }
    sent.unanswered(ticket);
  }

  /** Each for a day of its own, by which it is known. */
  private void addStep(HttpVisitor worker) {
    var day = FIRST_DAY.plusDays(number.incrementAndGet());
    sent.triesStep(day);
    try {
      var answer =
          worker.post(
              casePath + "/plan/steps",
              Map.of(
                  "step", "Ask once more.",
                  "due-day", String.valueOf(day.getDayOfMonth()),
                  "due-month", String.valueOf(day.getMonthValue()),
                  "due-year", String.valueOf(day.getYear())));
      if (answer.statusCode() == SEE_OTHER) {
        sent.stepAcknowledged(day);
        acknowledged.release();
      } else {
        unexpected("a step", answer);
      }
    } catch (UncheckedIOException killed) {
      // no answer
    }
  }

  /** Each page is known by when it was asked for and when it came. */
  private void read(HttpVisitor reader) {
    var asked = Instant.now().truncatedTo(ChronoUnit.MICROS);
    try {
      var answer = reader.get(casePath);
      if (answer.statusCode() == OK) {
        sent.shown(asked, Instant.now());
      } else {
        unexpected("a page", answer);
      }
    } catch (UncheckedIOException killed) {
      // no answer
    }
  }

  private void addFile(HttpVisitor worker) {
    var title = "File " + number.incrementAndGet() + ".";
    try {
      var answer =
          worker.upload(
              casePath + "/documents",
              Map.of("title", title, "sort", "OTHER"),
              "notes.txt",
              () -> new ByteArrayInputStream(file(title)));
      if (answer.statusCode() == SEE_OTHER) {
        sent.fileAcknowledged(title);
        acknowledged.release();
      } else {
        unexpected("a file", answer);
      }
    } catch (UncheckedIOException killed) {
      // no answer
    }
  }

  /** What a file of that title holds: longer than one piece of the store. */
  static byte[] file(String title) {
    return ("This is " + title + " It goes on and on.\n")
        .repeat(FILE_LINES)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** While the database is away an error is an honest answer; a refusal never is. */
  private void unexpected(String what, HttpResponse<String> answer) {
    if (answer.statusCode() >= 500) {
      sent.failed();
    } else {
      sent.fault(
          what
              + " was answered with "
              + answer.statusCode()
              + " "
              + answer.headers().firstValue("Location").orElse(""));
    }
  }
}
