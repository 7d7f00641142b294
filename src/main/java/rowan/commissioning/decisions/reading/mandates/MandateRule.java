package rowan.commissioning.decisions.reading.mandates;

import java.util.List;
import rowan.commissioning.decisions.reading.wording.Wording;

/** Proposes mandates of one kind from the words of a resolution. */
@FunctionalInterface
interface MandateRule {

  /**
   * @param sofar what the rules before this one proposed for the same words
   */
  List<Proposed> in(Wording wording, List<Proposed> sofar);
}
