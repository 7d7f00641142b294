package rowan.support.refuge.limits;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rowan.support.refuge.places.RefugeId;
import rowan.support.refuge.places.Space;

/** What cannot be met at one moment, of every place. */
public final class LimitsToday {

  public static final LimitsToday NONE = new LimitsToday(List.of());

  private final Map<RefugeId, List<Limit>> byRefuge;

  public LimitsToday(Collection<Limit> limits) {
    byRefuge = limits.stream().collect(groupingBy(Limit::refuge));
  }

  /** Why a space cannot meet a need; nothing if it can. */
  public Optional<Limit> of(Space space, SupportNeed need) {
    return of(space.refuge()).stream()
        .filter(limit -> limit.need() == need && limit.isOf(space))
        .findFirst();
  }

  /** What is so of a refuge or of its spaces. */
  public List<Limit> of(RefugeId refuge) {
    return byRefuge.getOrDefault(refuge, List.of());
  }
}
