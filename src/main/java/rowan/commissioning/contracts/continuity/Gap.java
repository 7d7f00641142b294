package rowan.commissioning.contracts.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Days on which nothing signed covers some parts of a service.
 *
 * @param from its first day
 * @param until its last day; nothing if nothing signed follows at all
 */
public record Gap(Set<String> strands, LocalDate from, Optional<LocalDate> until) {

  public Gap {
    strands = Set.copyOf(strands);
  }

  /** The last day on which a contract covers what the gap leaves uncovered. */
  public LocalDate lastCovered() {
    return from.minusDays(1);
  }

  /** What would close it from its first day, the latest to be decided first. */
  public List<Remedy> closedBy(List<Remedy> remedies) {
    return remedies.stream()
        .filter(remedy -> remedy.closesTheStartOf(this))
        .sorted((one, other) -> other.decideBy().compareTo(one.decideBy()))
        .toList();
  }

  /** The last day on which anything can be decided that closes it; else its last covered day. */
  public LocalDate decideBy(List<Remedy> remedies) {
    return closedBy(remedies).stream()
        .map(Remedy::decideBy)
        .findFirst()
        .filter(day -> day.isBefore(from))
        .orElse(lastCovered());
  }

  /** Whether it has begun, and goes on. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && until.filter(last -> last.isBefore(day)).isEmpty();
  }

  boolean isOverBefore(LocalDate day) {
    return until.filter(last -> last.isBefore(day)).isPresent();
  }
}
