package rowan.evidence.indicators;

import java.util.Collection;
import java.util.List;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Dates;

/**
 * Computes indicators over a period, through the disclosure gate, and keeps what it published: the
 * figure of a period that is over stays as it was first seen, until somebody computes it again.
 */
public interface Indicators {

  /**
   * Each of the indicators over the period, in the order asked for; needs {@code READ_OUTCOMES} or
   * {@code COMPUTE_INDICATORS}.
   */
  List<Measured> measure(Actor actor, Collection<Indicator> indicators, Dates period);

  /** As {@link #measure}, with the version of each figure. */
  List<Figure> figures(Actor actor, Collection<Indicator> indicators, Dates period);

  /**
   * Computes anew what may have been recorded late; a figure that changed becomes a new version.
   * Needs {@code COMPUTE_INDICATORS}.
   */
  List<Figure> again(Actor actor, Collection<Indicator> indicators, Dates period);

  /** Every version of one figure, the latest first; needs as {@link #measure}. */
  List<Figure> versions(Actor actor, Indicator indicator, Dates period);
}
