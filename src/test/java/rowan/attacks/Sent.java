package rowan.attacks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What writers sent and what they were told, kept outside the server that is killed: the truth that
 * the database is compared with.
 */
final class Sent {

  /** Referrals that nobody has acknowledged, to be sent again with the same ticket. */
  private final Queue<UUID> unanswered = new ConcurrentLinkedQueue<>();

  /** The id that each ticket was told. */
  private final Map<UUID, UUID> acknowledged = new ConcurrentHashMap<>();

  /** Steps by their days, in the one case: those that were acknowledged, and those that may be. */
  private final Queue<LocalDate> steps = new ConcurrentLinkedQueue<>();

  private final Queue<LocalDate> stepsTried = new ConcurrentLinkedQueue<>();

  /** Titles of files, in the one case. */
  private final Queue<String> files = new ConcurrentLinkedQueue<>();

  /** Pages of the one case that came. */
  private final Queue<Shown> shown = new ConcurrentLinkedQueue<>();

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  private final AtomicInteger failures = new AtomicInteger();

  /** A page that was asked for then, and had come by then. */
  record Shown(Instant asked, Instant came) {}

  UUID nextTicket() {
    var again = unanswered.poll();
    return again == null ? UUID.randomUUID() : again;
  }

  void unanswered(UUID ticket) {
    unanswered.add(ticket);
  }

  boolean anyUnanswered() {
    return !unanswered.isEmpty();
  }

  void acknowledged(UUID ticket, UUID referral) {
    var before = acknowledged.put(ticket, referral);
    if (before != null && !before.equals(referral)) {
      fault("ticket " + ticket + " was told two referrals");
    }
  }

  void triesStep(LocalDate day) {
    stepsTried.add(day);
  }

  void stepAcknowledged(LocalDate day) {
    steps.add(day);
  }

  void fileAcknowledged(String title) {
    files.add(title);
  }

  void shown(Instant asked, Instant came) {
    shown.add(new Shown(asked, came));
  }

  void fault(String what) {
    faults.add(what);
  }

  Map<UUID, UUID> referrals() {
    return Map.copyOf(acknowledged);
  }

  List<LocalDate> steps() {
    return List.copyOf(steps);
  }

  List<LocalDate> stepsTried() {
    return List.copyOf(stepsTried);
  }

  List<String> files() {
    return List.copyOf(files);
  }

  List<Shown> shown() {
    return List.copyOf(shown);
  }

  /** Counts an answer that said that something is broken. */
  void failed() {
    failures.incrementAndGet();
  }

  int failures() {
    return failures.get();
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  int writes() {
    return acknowledged.size() + steps.size() + files.size();
  }
}
