package rowan.evidence.indicators;

import java.util.Collection;
import java.util.List;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.Dates;

/** Computes indicators over a period, through the disclosure gate. */
public interface Indicators {

  /** Each of the indicators over the period, in the order asked for. */
  List<Measured> measure(Actor actor, Collection<Indicator> indicators, Dates period);
}
