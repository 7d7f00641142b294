package rowan.foundation.access.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's vetting, training and agreement to the code of conduct.
 *
 * @param vettedUntil the last day on which the vetting counts
 * @param trainedUntil the last day on which the training counts
 * @param conductVersion which version of the code they agreed to
 */
public record Standing(
    Optional<Vetting> vetting,
    Optional<LocalDate> vettedUntil,
    Optional<LocalDate> trainedUntil,
    Optional<Integer> conductVersion) {

  /** So many days before its last day somebody is reminded. */
  public static final int REMINDED_BEFORE = 30;

  public static final Standing NONE =
      new Standing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What has its last day soon, and which day that is. */
  public record Ending(Requirement what, LocalDate lastDay) {}

  /** What is not in date, or was never there. */
  public Set<Requirement> missing(LocalDate today, Conduct conduct) {
    var missing = EnumSet.noneOf(Requirement.class);
    if (vettedUntil.filter(last -> !last.isBefore(today)).isEmpty()) {
      missing.add(Requirement.VETTING);
    }
    if (trainedUntil.filter(last -> !last.isBefore(today)).isEmpty()) {
      missing.add(Requirement.TRAINING);
    }
    boolean agreed =
        conductVersion
            .filter(version ->
                conduct.lastDay(version, today).filter(last -> last.isBefore(today)).isEmpty())
            .isPresent();
    if (!agreed) {
      missing.add(Requirement.CONDUCT);
    }
    return missing;
  }

  /** What is in date today and will not be within {@link #REMINDED_BEFORE} days. */
  public List<Ending> ending(LocalDate today, Conduct conduct) {
    var ending = new ArrayList<Ending>();
    vettedUntil.ifPresent(last -> ending.add(new Ending(Requirement.VETTING, last)));
    trainedUntil.ifPresent(last -> ending.add(new Ending(Requirement.TRAINING, last)));
    conductVersion
        .flatMap(version -> conduct.lastDay(version, today))
        .ifPresent(last -> ending.add(new Ending(Requirement.CONDUCT, last)));
    return ending.stream()
        .filter(one -> !one.lastDay.isBefore(today))
        .filter(one -> one.lastDay.isBefore(today.plusDays(REMINDED_BEFORE)))
        .toList();
  }
}
