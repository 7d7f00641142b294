package rowan.support.refuge.stay.settling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far a household has settled in, in the house where they live.
 *
 * @param text the licence as it is now; nothing if the provider has written none down
 * @param agreed what they agreed to with this provider, the newest first
 * @param done what they were shown in this house
 * @param dueBy when all of it is to be done by: a day after they moved into the house
 * @param underWay whether they live there
 */
public record Settled(
    Optional<HouseText> text,
    List<Agreed> agreed,
    List<Done> done,
    Instant dueBy,
    boolean underWay) {

  public Settled {
    agreed = List.copyOf(agreed);
    done = List.copyOf(done);
  }

  /** That somebody agreed to a version of the licence. */
  public record Agreed(int version, GivenHow how, String language, LocalDate on, String byName) {}

  /** That something was shown to them. */
  public record Done(InductionItem item, LocalDate on, String byName) {}

  public Optional<Done> done(InductionItem item) {
    return done.stream().filter(one -> one.item() == item).findFirst();
  }

  /** What they were not shown yet. */
  public List<InductionItem> left() {
    return left(done);
  }

  static List<InductionItem> left(List<Done> done) {
    return Arrays.stream(InductionItem.values())
        .filter(item -> done.stream().noneMatch(one -> one.item() == item))
        .toList();
  }

  /** Whether they agreed to the licence as it is now. */
  public boolean agreedToNewest() {
    return text.map(newest -> agreed.stream().anyMatch(one -> one.version() == newest.version()))
        .orElse(false);
  }
}
