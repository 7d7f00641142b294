package rowan.support.refuge.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.FromRoom;
import rowan.support.refuge.Destination;
import rowan.support.refuge.Placement;
import rowan.support.refuge.stay.StayRows.StayRow;

/**
 * One stay, open before somebody who may see it: what they read or write of it is written down, and
 * the key to its words is at hand, for as long as the transaction takes.
 */
public final class OpenStay {

  private static final int MOST_DAYS_AHEAD = 730;
  private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Actor by;
  private final StayRow row;
  private final Placement room;
  private final Mine mine;
  private final Instant now;
  private final ZoneId zone;
  private final With with;
  private @Nullable PersonKey key;

  OpenStay(Actor by, StayRow row, Placement room, Mine mine, Moment at, With with) {
    this.by = by;
    this.row = row;
    this.room = room;
    this.mine = mine;
    this.now = at.now;
    this.zone = at.zone;
    this.with = with;
  }

  record Moment(Instant now, ZoneId zone) {}

  /**
   * What the actor is to the house.
   *
   * @param house whether their own organisation gives the support there
   * @param manages whether they manage their organisation's houses
   * @param leads whether they lead the case
   */
  record Mine(boolean house, boolean manages, boolean leads) {}

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

  /** The room where they live, or lived last. */
  public Placement room() {
    return room;
  }

  /** Who gives the support in the house where they live, or lived last. */
  public OrganisationId provider() {
    return row.provider();
  }

  /** Whether the actor manages that house. */
  public boolean managed() {
    return mine.house && mine.manages;
  }

  /** Whether the actor manages the houses of their own organisation. */
  public boolean manages() {
    return mine.manages;
  }

  /** Whether a provider of one of the rooms is the actor's own organisation. */
  public boolean isOurs(OrganisationId house) {
    return house.equals(by.organisation());
  }

  /** Whether the actor leads the case: they see all of the stay, whoever's part of it it is. */
  public boolean isLed() {
    return mine.leads;
  }

  /** Whether it goes on in the house of another provider, in which the actor's has no part. */
  public boolean goesOnElsewhere() {
    return !mine.leads && Destination.SPACE_OF_OURS.name().equals(row.outcome());
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

  /** As {@link #impossible}, for what happens while they live there and not afterwards. */
  public Optional<StayRefusal> notOfTheStay(LocalDate day) {
    return impossible(day)
        .or(() ->
            day.isAfter(lastDay()) ? Optional.of(StayRefusal.AFTER_THEY_LEFT) : Optional.empty());
  }

  /** A day that nobody plans beyond: what is further ahead is a slip of the hand. */
  public LocalDate furthestAhead() {
    return today().plusDays(MOST_DAYS_AHEAD);
  }

  /** An hour of a day, by the clock on the wall. */
  public Instant at(LocalDate day, LocalTime hour) {
    return day.atTime(hour).atZone(zone).toInstant();
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

  /**
   * Puts among what is due in the case what is to be done on a day, until {@link #nothingDue}.
   *
   * @param step an id of what it is
   */
  public void due(UUID step, String words, LocalDate day) {
    with.casework.due(by, row.caseId(), step, words, day);
  }

  public void nothingDue(UUID step) {
    with.casework.nothingDue(by, row.caseId(), step);
  }

  /**
   * A statement about this stay: its ids, who asks, the moment, and until when the actor's own
   * organisation has a part in it are given already.
   */
  public JdbcClient.StatementSpec in(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql)
        .param("authority", by.authority().value())
        .param("stay", row.id().value())
        .param("case", row.caseId().value())
        .param("person", row.person().value())
        .param("by", by.account().value())
        .param("now", DatabaseTime.of(now))
        .param("began", DatabaseTime.of(row.began()))
        .param("roomSince", DatabaseTime.of(row.roomSince()))
        .param("provider", row.provider().value())
        .param("whole", isLed())
        .param("until", DatabaseTime.of(goesOnElsewhere() ? row.left().orElse(now) : FOR_EVER))
        .param("untilDay", goesOnElsewhere() ? lastDay() : dayOf(FOR_EVER));
  }
}
