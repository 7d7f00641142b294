package rowan.foundation.people;

import java.util.UUID;

/** What came of a change. */
public sealed interface PeopleResult {

  /** It is written down; of what it is about. */
  record Done(UUID about) implements PeopleResult {}

  /** It is written down, and counts once a second person has confirmed it. */
  record Waits(UUID about) implements PeopleResult {}

  /** Nothing was changed. */
  record Refused(PeopleRefusal refusal) implements PeopleResult {}
}
