package rowan.foundation.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.TimeOrderedIds;
import rowan.foundation.vault.Erasures;

/** The retention schedule: how long, what is over, and its change. Needs {@code KEEP_RETENTION}. */
@Service
public class Retention {

  /** Records in a batch that the calendar proposes. */
  static final int BATCH = 500;

  private final Permissions permissions;
  private final Acting acting;
  private final Rows rows;
  private final List<KeptRecords> rooms;
  private final Audit audit;
  private final Clock clock;

  Retention(
      Permissions permissions,
      Acting acting,
      Rows rows,
      List<KeptRecords> rooms,
      Audit audit,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.rows = rows;
    this.rooms = List.copyOf(rooms);
    this.audit = audit;
    this.clock = clock;
  }

  /** What is read and written here. */
  @org.springframework.stereotype.Component
  record Rows(
      PeriodRows periods, ErasureRows erasures, Found found, Erasures keys, JdbcClient jdbc) {}

  /** The schedule as it stands today. */
  public Schedule schedule(Actor officer) {
    permissions.require(officer, Action.KEEP_RETENTION);
    return acting.in(
        Wing.FOUNDATION,
        officer,
        () -> {
          var periods = rows.periods.all(officer);
          var lines = new ArrayList<Schedule.Line>();
          for (var room : rooms) {
            lines.add(
                line(officer, room, periods.getOrDefault(room.type(), Period.usual(room.type()))));
          }
          lines.sort(java.util.Comparator.comparing(line -> line.period().type()));
          return new Schedule(lines, rows.keys.inBackups(officer));
        });
  }

  private Schedule.Line line(Actor officer, KeptRecords room, Period period) {
    var until = period.until(LocalDate.now(clock));
    var counted = acting.in(Wing.ERASING, officer, () -> room.counted(officer, until));
    return new Schedule.Line(
        period,
        counted.over(),
        counted.oldest().map(day -> day.plusMonths(period.months())),
        batch(officer, period.type()),
        Optional.ofNullable(lastDone(officer, period.type())));
  }

  private Optional<UUID> batch(Actor officer, RecordType type) {
    return rows.jdbc
        .sql(
            """
            select id from retention.erasure where authority_id = ? and record = ?
              and done_at is null and approved is not false and ground = 'PERIOD_OVER'\
            """)
        .params(officer.authority().value(), type.name())
        .query(UUID.class)
        .optional();
  }

  private java.time.@org.jspecify.annotations.Nullable Instant lastDone(
      Actor officer, RecordType type) {
    return rows.jdbc
        .sql(
            """
            select done_at from retention.erasure
            where authority_id = ? and record = ? and done_at is not null
            order by decided_at desc limit 1\
            """)
        .params(officer.authority().value(), type.name())
        .query((row, number) -> DatabaseTime.read(row, "done_at"))
        .optional()
        .orElse(null);
  }

  /** How long records of a type are kept. */
  public Period period(Actor officer, RecordType type) {
    permissions.require(officer, Action.KEEP_RETENTION);
    return acting.in(Wing.FOUNDATION, officer, () -> rows.periods.of(officer, type));
  }

  /** Sets a period. What was decided by the earlier one stays decided. */
  public void set(Actor officer, RecordType type, int months, boolean unattended, String reason) {
    permissions.require(officer, Action.KEEP_RETENTION);
    acting.run(
        Wing.FOUNDATION,
        officer,
        () -> {
          audit.change(officer, "retention.period-changed", List.of());
          rows.periods.set(officer, type, months, unattended, reason, clock.instant());
        });
  }

  /**
   * Proposes what is over, as the calendar does by itself each hour, unless a batch of that type is
   * open; and decides so at once where the council has switched that on.
   */
  public Optional<UUID> propose(Actor officer, RecordType type) {
    permissions.require(officer, Action.KEEP_RETENTION);
    return over(Actor.clock(officer.authority()), officer, type);
  }

  Optional<UUID> byTheCalendar(Actor house, RecordType type) {
    return over(house, house, type);
  }

  /** The house proposes; who asked it to is written down. */
  private Optional<UUID> over(Actor house, Actor by, RecordType type) {
    return acting.in(
        Wing.FOUNDATION,
        house,
        () -> {
          if (rows.erasures.hasOpenBatch(house, type)) {
            return Optional.empty();
          }
          var period = rows.periods.of(house, type);
          var over =
              acting.in(
                  Wing.ERASING,
                  house,
                  () ->
                      room(type)
                          .map(room -> room.over(house, period.until(LocalDate.now(clock)), BATCH))
                          .orElse(List.of()));
          return over.isEmpty() ? Optional.empty() : Optional.of(proposed(house, by, period, over));
        });
  }

  private UUID proposed(Actor house, Actor by, Period period, List<Kept> over) {
    var id = TimeOrderedIds.next(clock);
    var items = new java.util.LinkedHashMap<UUID, ErasureRows.Item>();
    for (var kept : over) {
      for (var person : rows.found.withWhatGoesAlong(house, kept.people())) {
        if (kept.people().contains(person) || !rows.erasures.isSpokenFor(house, person)) {
          items.putIfAbsent(
              person.value(), new ErasureRows.Item(person, kept.record(), kept.shown(), null));
        }
      }
    }
    audit.change(by, "retention.erasure-proposed", items.keySet());
    rows.erasures.propose(
        house, id, period.type(), Ground.PERIOD_OVER, List.copyOf(items.values()), clock.instant());
    if (period.unattended()) {
      audit.change(house, "retention.erasure-unattended", items.keySet());
      rows.erasures.decide(house, id, true, period.number(), clock.instant());
    }
    return id;
  }

  private Optional<KeptRecords> room(RecordType type) {
    return rooms.stream().filter(room -> room.type() == type).findFirst();
  }
}
