package rowan.support.refuge.network.away;

import java.util.List;
import rowan.support.refuge.matching.CameFrom;

/**
 * Households and people that came and went across the boundary of the area. As they are: before
 * anything of it leaves support, it passes the disclosure gate.
 *
 * @param in whose stay here began in the period, by from how far they came
 * @param out who was placed through the network in the period, by member: in the months that begin
 *     in the period
 */
public record OutOfAreaCounts(List<In> in, List<Out> out) {

  public OutOfAreaCounts {
    in = List.copyOf(in);
    out = List.copyOf(out);
  }

  /** How many; a household counts once, with each adult and each child of it. */
  public record Moved(long households, long adults, long children) {

    public static final Moved NONE = new Moved(0, 0, 0);

    public long people() {
      return adults + children;
    }

    Moved plus(Moved more) {
      return new Moved(
          households + more.households, adults + more.adults, children + more.children);
    }
  }

  public record In(CameFrom from, Moved moved) {}

  /** Placed with a member. */
  public record Out(String member, Moved moved) {}

  /** Those that came from outside the area, as far as it is known. */
  public Moved fromOutside() {
    return in.stream()
        .filter(one -> one.from().fromOutside())
        .map(In::moved)
        .reduce(Moved.NONE, Moved::plus);
  }

  /** Those that were placed outside the area. */
  public Moved placedOutside() {
    return out.stream().map(Out::moved).reduce(Moved.NONE, Moved::plus);
  }
}
