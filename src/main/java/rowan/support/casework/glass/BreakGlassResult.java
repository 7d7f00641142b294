package rowan.support.casework.glass;

import java.time.Instant;
import rowan.support.casework.CaseId;

/** What became of a wish to open a case in an emergency. */
public sealed interface BreakGlassResult {

  /** It is open, to the actor alone. */
  record Open(CaseId id, Instant until) implements BreakGlassResult {}

  /** The actor's organisation takes part in it: no glass is broken. */
  record OpenAnyway(CaseId id) implements BreakGlassResult {}

  /** There is none, or none for the actor: the two look alike. */
  record NoSuchCase() implements BreakGlassResult {}
}
