package rowan.evidence.indicators;

import rowan.evidence.disclosure.Disclosed;
import rowan.evidence.disclosure.Disclosure;
import rowan.foundation.kernel.Tally;

/** A figure as it was counted, before the gate. It does not leave this room. */
sealed interface Raw {

  /** Of so many people, so many. */
  record Share(Tally tally) implements Raw {}

  /** So many people. */
  record People(long number) implements Raw {}

  /** So many spaces or hours, behind which no person stands. */
  record Things(long number) implements Raw {}

  default Disclosed throughTheGate() {
    return switch (this) {
      case Share(var tally) -> Disclosure.share(tally);
      case People(var number) -> Disclosure.count(number);
      case Things(var number) -> Disclosure.notAboutPeople(number);
    };
  }

  /** How many stand on either side of the figure. */
  default Tally tally() {
    return switch (this) {
      case Share(var tally) -> tally;
      case People(var number) -> new Tally(number, number);
      case Things(var number) -> new Tally(number, number);
    };
  }

  default boolean aboutPeople() {
    return !(this instanceof Things);
  }
}
