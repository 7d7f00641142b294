package rowan.support.refuge.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;
import rowan.support.refuge.Placement;
import rowan.support.refuge.stay.StayRows.StayRow;

/**
 * One stay, open before somebody who may see it: what they read or write of it is written down, and
 * the key to its words is at hand, for as long as the transaction takes.
 */
public final class OpenStay {

  private final Actor by;
  private final StayRow row;
  private final Placement room;
  private final boolean managed;
  private final Instant now;
  private final ZoneId zone;
  private final With with;
  private @Nullable PersonKey key;

  OpenStay(Actor by, StayRow row, Placement room, boolean managed, Moment at, With with) {
    this.by = by;
    this.row = row;
    this.room = room;
    this.managed = managed;
    this.now = at.now;
    this.zone = at.zone;
    this.with = with;
  }

  record Moment(Instant now, ZoneId zone) {}

  record With(Audit audit, Vault vault, Casework casework) {}

  public Actor by() {
    return by;
  }

  public StayId id() {
    return row.id();
  }

  /** Where its pages are. */
  public String path() {
    return "/refuge/stays/" + row.id();
  }

  public CaseSummary of() {
    return room.of();
  }

  public PersonId person() {
    return row.person();
  }

  /** The room where they live, or lived last. */
  public Placement room() {
    return room;
  }

  /** When they moved into that room. */
  public Instant roomSince() {
    return row.roomSince();
  }

  /** Who gives the support in the house where they live, or lived last. */
  public OrganisationId provider() {
    return row.provider();
  }

  /** Whether the actor manages that house. */
  public boolean managed() {
    return managed;
  }

  public Instant began() {
    return row.began();
  }

  /** When they moved on; nothing while they live there. */
  public Optional<Instant> left() {
    return row.left();
  }

  public boolean underWay() {
    return row.left().isEmpty();
  }

  public Instant now() {
    return now;
  }

  public LocalDate today() {
    return dayOf(now);
  }

  /** The day on which they moved in. */
  public LocalDate movedIn() {
    return dayOf(row.began());
  }

  /** A moment's day, by the clock on the wall. */
  public LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  /** The last day that counts: today, or the day on which they left. */
  public LocalDate lastDay() {
    return dayOf(row.left().orElse(now));
  }

  /** Why something cannot have happened on a day; nothing if it can. */
  public Optional<StayRefusal> impossible(LocalDate day) {
    if (day.isBefore(movedIn())) {
      return Optional.of(StayRefusal.BEFORE_THEY_MOVED_IN);
    }
    return day.isAfter(today()) ? Optional.of(StayRefusal.STILL_TO_COME) : Optional.empty();
  }

  /** Writes down that this was changed. */
  public void changed(String code) {
    with.audit.change(by, code, row.person().value());
  }

  /** Puts on the case's timeline what happened; never an address. */
  public void tell(String title, String words) {
    with.casework.record(by, row.caseId(), new FromRoom(title, words));
  }

  /** The key to what is sealed of the person. */
  public PersonKey key() {
    var found = key;
    if (found == null) {
      var trace = with.audit.look(by, "refuge.stay", row.person().value());
      found = with.vault.key(by, trace, row.person());
      key = found;
    }
    return found;
  }

  public byte[] seal(String column, UUID id, String words) {
    return key().seal(new Place(column, id), words);
  }

  public byte @Nullable [] sealIfAny(String column, UUID id, String words) {
    return key().sealIfAny(new Place(column, id), words);
  }

  public String open(String column, UUID id, byte[] sealed) {
    return key().open(new Place(column, id), sealed);
  }

  /** As {@link #open}, for what may be absent: empty then. */
  public String openIfAny(String column, UUID id, byte @Nullable [] sealed) {
    return sealed == null ? "" : open(column, id, sealed);
  }

  /** A statement about this stay: its ids, who asks and the moment are given already. */
  public JdbcClient.StatementSpec in(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql)
        .param("authority", by.authority().value())
        .param("stay", row.id().value())
        .param("case", row.caseId().value())
        .param("person", row.person().value())
        .param("by", by.account().value())
        .param("now", DatabaseTime.of(now))
        .param("began", DatabaseTime.of(row.began()))
        .param("roomSince", DatabaseTime.of(row.roomSince()));
  }
}
