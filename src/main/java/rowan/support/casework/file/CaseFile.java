package rowan.support.casework.file;

import java.time.Instant;
import java.util.UUID;
import rowan.foundation.access.Actor;
import rowan.foundation.vault.PersonKey;
import rowan.support.casework.CaseId;

/**
 * The file of one open case, on somebody's desk: their change to it is written down, and the key to
 * its words is at hand, for as long as the transaction takes.
 */
public final class CaseFile {

  private final Actor actor;
  private final Case.Open theCase;
  private final PersonKey key;
  private final Instant now;
  private final Timeline timeline;

  CaseFile(Actor actor, Case.Open theCase, PersonKey key, Instant now, Timeline timeline) {
    this.actor = actor;
    this.theCase = theCase;
    this.key = key;
    this.now = now;
    this.timeline = timeline;
  }

  public Actor actor() {
    return actor;
  }

  public Case.Open theCase() {
    return theCase;
  }

  public CaseId id() {
    return theCase.id();
  }

  public PersonKey key() {
    return key;
  }

  /** The moment of this work, as the database keeps it: in whole microseconds. */
  public Instant now() {
    return now;
  }

  /** Puts on the timeline what happened now. */
  public void happened(HappeningKind kind, UUID id, String title, String words) {
    happened(kind, id, now, title, words);
  }

  /** Puts on the timeline what happened at a moment; the id is that of the record it tells of. */
  public void happened(HappeningKind kind, UUID id, Instant at, String title, String words) {
    timeline.add(actor, theCase.id(), key, new NewHappening(kind, id, at, title, words), now);
  }
}
