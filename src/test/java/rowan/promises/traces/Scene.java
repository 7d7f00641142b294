package rowan.promises.traces;

import org.jspecify.annotations.Nullable;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.GivenCases;

/** Somebody with an open case, those who work it, and whom the next entries are about. */
final class Scene {

  final GivenCases.Team team;
  final Actor idva;
  final Actor officer;
  final CaseId id;
  PersonId person;
  private @Nullable PersonId another;

  Scene(GivenCases.Team team, Actor officer, CaseId id, PersonId person) {
    this.team = team;
    this.idva = team.idva();
    this.officer = officer;
    this.id = id;
    this.person = person;
  }

  /** Who may be the same person, once there is somebody. */
  PersonId another() {
    if (another == null) {
      throw new AssertionError("nobody else is there yet");
    }
    return another;
  }

  void another(PersonId now) {
    another = now;
  }
}
