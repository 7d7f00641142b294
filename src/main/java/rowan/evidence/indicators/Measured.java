package rowan.evidence.indicators;

import rowan.evidence.disclosure.Disclosed;
import rowan.foundation.kernel.Dates;

/** An indicator over a period, fit to be seen outside the support wing. */
public record Measured(Indicator indicator, Dates period, Disclosed value) {}
