package rowan.commissioning.decisions.reading;

import rowan.commissioning.decisions.reading.text.ReadingRefusal;

/** What came of reading a text: a decision, or a reason why there is none. */
public sealed interface ReadingResult {

  record Done(DecisionReading reading) implements ReadingResult {}

  record Refused(ReadingRefusal refusal) implements ReadingResult {}
}
