package rowan.commissioning.decisions.recording;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rowan.commissioning.decisions.ResolutionId;
import rowan.foundation.kernel.Versioned;

/** A decision with all its mandates, for whoever reads or judges it. */
public record Review(Decision decision, List<Versioned<Mandate>> mandates) {

  public Review {
    mandates = List.copyOf(mandates);
  }

  /** Those of a resolution, or of the narrative where there is none. */
  public List<Versioned<Mandate>> of(@Nullable ResolutionId resolution) {
    return mandates.stream()
        .filter(seen -> Objects.equals(seen.value().origin().resolution(), resolution))
        .toList();
  }

  public long toConfirm() {
    return mandates.stream().filter(seen -> seen.value() instanceof Mandate.Proposed).count();
  }

  public long inForce() {
    return mandates.stream().filter(seen -> seen.value() instanceof Mandate.InForce).count();
  }
}
