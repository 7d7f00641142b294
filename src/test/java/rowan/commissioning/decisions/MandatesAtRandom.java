package rowan.commissioning.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Allocate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Award;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Circulate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.CoProduce;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Deadline;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Engage;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Extend;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Monitor;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Note;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.RetainStaff;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Review;
import rowan.commissioning.decisions.reading.mandates.Procedure;
import rowan.commissioning.decisions.reading.mandates.Requirement;
import rowan.foundation.kernel.Money;

/** Mandates of every kind, with and without each of their parts, the same for the same seed. */
public final class MandatesAtRandom {

  private static final int KINDS = 13;

  private final Random random;

  public MandatesAtRandom(long seed) {
    this.random = new Random(seed);
  }

  /** At least one of each kind. */
  public static Stream<MandateProposal> oneHundred() {
    var mandates = new MandatesAtRandom(20210125);
    return java.util.stream.IntStream.range(0, 100).mapToObj(i -> mandates.ofKind(i % KINDS));
  }

  public MandateProposal next() {
    return ofKind(random.nextInt(KINDS));
  }

  private MandateProposal ofKind(int kind) {
    return switch (kind) {
      case 0 ->
          new Commission(
              maybe(this::months),
              many(this::months),
              maybe(this::day),
              maybe(this::day),
              maybe(() -> 1 + random.nextInt(3)),
              maybe(() -> Procedure.values()[random.nextInt(Procedure.values().length)]),
              requirements());
      case 1 ->
          new Delegate(
              many(this::office), random.nextBoolean(), many(this::office), maybe(this::words));
      case 2 -> new CoProduce(many(this::office));
      case 3 -> new Engage(many(this::office), maybe(this::day));
      case 4 -> new Circulate(maybe(this::words), maybe(this::office), maybe(this::day));
      case 5 -> new RetainStaff("Advisers", maybe(this::office));
      case 6 -> new Deadline(words(), maybe(this::day));
      case 7 -> new Extend(maybe(this::words), maybe(this::months), maybe(this::day));
      case 8 -> new Review("at key intervals");
      case 9 -> new Allocate(maybe(this::money), maybe(this::money), maybe(this::money));
      case 10 -> new Award(maybe(this::day), maybe(this::day), maybe(this::months));
      case 11 -> new Monitor("the Domestic Abuse Bill");
      default -> new Note();
    };
  }

  private <T> @Nullable T maybe(Supplier<T> of) {
    return random.nextInt(3) == 0 ? null : of.get();
  }

  private <T> List<T> many(Supplier<T> of) {
    var found = new ArrayList<T>();
    for (int i = random.nextInt(3); i > 0; i--) {
      found.add(of.get());
    }
    return List.copyOf(found);
  }

  private int months() {
    return 1 + random.nextInt(60);
  }

  private LocalDate day() {
    return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1_000));
  }

  private Money money() {
    return Money.pounds(random.nextInt(1_000_000));
  }

  private String office() {
    return "Strategic Director of Matter " + random.nextInt(9);
  }

  private String words() {
    var all =
        List.of(
            "the present contracts end",
            "recommission the services",
            "report back",
            "“the results”, as they are",
            "the support contracts");
    return all.get(random.nextInt(all.size()));
  }

  private EnumSet<Requirement> requirements() {
    var found = EnumSet.noneOf(Requirement.class);
    for (var requirement : Requirement.values()) {
      if (random.nextInt(4) == 0) {
        found.add(requirement);
      }
    }
    return found;
  }
}
