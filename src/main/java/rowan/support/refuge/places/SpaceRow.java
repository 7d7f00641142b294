package rowan.support.refuge.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rowan.foundation.kernel.DatabaseTime;
import rowan.support.refuge.features.ByAndFor;
import rowan.support.refuge.features.Living;
import rowan.support.refuge.features.StaffHours;

/** Reads spaces from rows, the same way wherever they are asked for. */
public final class SpaceRow {

  /** Of {@code refuge.space s}, {@code refuge.refuge r} and {@code refuge.occupancy o}, if any. */
  public static final String COLUMNS =
      """
      s.id, s.refuge_id, r.name as place, s.name, r.region, s.beds, s.cots, s.own_door, s.floor,
             s.step_free, s.female_only, s.male_only, s.boys_up_to, s.pets, s.languages,
             s.own_bathroom, s.adapted_bathroom, s.staff_hours, s.by_and_for,
             o.id as occupancy_id, o.kind, o.why, lower(o.during) as since, upper(o.during) as until\
      """;

  private SpaceRow() {}

  /** A space and what fills it. */
  public static SpaceNow of(ResultSet row) throws SQLException {
    var space =
        new Space(
            new SpaceId(row.getObject("id", UUID.class)),
            new RefugeId(row.getObject("refuge_id", UUID.class)),
            row.getString("place"),
            row.getString("name"),
            row.getString("region"),
            features(row));
    return new SpaceNow(space, availability(row));
  }

  /** What a space offers, and its rule. */
  public static SpaceFeatures features(ResultSet row) throws SQLException {
    return new SpaceFeatures(
        row.getInt("beds"),
        row.getInt("cots"),
        row.getBoolean("own_door"),
        row.getInt("floor"),
        row.getBoolean("step_free"),
        row.getBoolean("female_only"),
        row.getInt("boys_up_to"),
        row.getBoolean("pets"),
        List.of((String[]) row.getArray("languages").getArray()),
        row.getBoolean("male_only"),
        new Living(
            row.getBoolean("own_bathroom"),
            row.getBoolean("adapted_bathroom"),
            StaffHours.valueOf(row.getString("staff_hours")),
            Arrays.stream((String[]) row.getArray("by_and_for").getArray())
                .map(ByAndFor::valueOf)
                .collect(Collectors.toUnmodifiableSet())));
  }

  private static Availability availability(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("kind");
    if (kind == null) {
      return new Availability.Ready();
    }
    var id = new OccupancyId(row.getObject("occupancy_id", UUID.class));
    var until = Optional.ofNullable(DatabaseTime.readAny(row, "until"));
    return switch (kind) {
      case "HOLD", "AWAITED" -> new Availability.Held(id, until.orElseThrow());
      case "STAY" -> new Availability.LivedIn(id, DatabaseTime.read(row, "since"));
      case "CLEANING" -> new Availability.BeingCleaned(id, DatabaseTime.read(row, "since"));
      case "OUT_OF_USE" ->
          new Availability.OutOfUse(id, OutOfUseReason.valueOf(row.getString("why")), until);
      default -> throw new IllegalStateException("a space is filled by an unknown thing: " + kind);
    };
  }

  /** As the database keeps several of a list. */
  public static String[] names(Set<? extends Enum<?>> some) {
    return some.stream().map(Enum::name).toArray(String[]::new);
  }
}
