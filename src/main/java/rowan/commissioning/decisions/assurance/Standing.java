package rowan.commissioning.decisions.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rowan.foundation.access.Office;

/**
 * How one mandate stands.
 *
 * @param because why, in one plain sentence without a full stop
 * @param next what is due next, as long as something is
 */
record Standing(ResolutionState state, String because, Optional<Next> next) {

  static Standing met(String because) {
    return new Standing(ResolutionState.MET, because, Optional.empty());
  }

  /**
   * What is due next.
   *
   * @param by the last day for it, where there is one
   * @param owner the office whose task it is
   * @param named the owners, where the resolution names them
   */
  record Next(String what, @Nullable LocalDate by, Office owner, List<String> named) {

    Next(String what, @Nullable LocalDate by, Office owner) {
      this(what, by, owner, List.of());
    }
  }
}
