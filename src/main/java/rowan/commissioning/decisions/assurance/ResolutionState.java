package rowan.commissioning.decisions.assurance;

import java.util.Collection;

/** How what was resolved stands. */
public enum ResolutionState {
  NOT_STARTED,
  UNDER_WAY,
  AT_RISK,
  MET,
  BREACHED;

  /**
   * The state of what consists of several: the worst of them while one is breached or at risk; met
   * only once all are; not started only while none is.
   */
  static ResolutionState of(Collection<ResolutionState> parts) {
    if (parts.contains(BREACHED)) {
      return BREACHED;
    }
    if (parts.contains(AT_RISK)) {
      return AT_RISK;
    }
    if (parts.stream().allMatch(part -> part == NOT_STARTED)) {
      return NOT_STARTED;
    }
    return parts.stream().allMatch(part -> part == MET) ? MET : UNDER_WAY;
  }
}
