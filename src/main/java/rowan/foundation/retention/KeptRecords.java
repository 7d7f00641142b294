package rowan.foundation.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.web.Days;

/**
 * Records of one type that a room keeps about people, as a bean of that room. Each is called in a
 * running transaction by the right {@link rowan.foundation.access.Wing#ERASING}, and reads ids and
 * days. What {@code retention.is_spoken_for} says is held or waits for a decision is left out.
 */
public interface KeptRecords {

  RecordType type();

  /** The first moment that is after a day, as councils reckon days. */
  static OffsetDateTime momentAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Days.LONDON).toOffsetDateTime();
  }

  /** The day of a moment, as councils reckon days. */
  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, Days.LONDON);
  }

  /** How many of them a room counted, as {@code over}, and when the next began, {@code oldest}. */
  static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        row.getInt("over"),
        Optional.ofNullable(DatabaseTime.readAny(row, "oldest")).map(KeptRecords::dayOf));
  }

  /**
   * Records whose period began on a day or before, the oldest first, and that nothing else of the
   * person's keeps.
   */
  List<Kept> over(Actor house, LocalDate until, int most);

  /** How many those are. */
  Counted counted(Actor house, LocalDate until);

  /** A record by its number or reference, if that is one of this type, over or not. */
  default Optional<Kept> numbered(Actor actor, String number) {
    return Optional.empty();
  }

  /**
   * Whose keys a hold on this record freezes with it, beside its own and the household's: those
   * that what belongs to it lies under.
   */
  default List<PersonId> holdsAlong(Actor actor, Kept record) {
    return List.of();
  }

  /** The other people of a record's household, who have keys of their own. */
  default List<PersonId> household(Actor actor, Kept record) {
    return List.of();
  }
}
