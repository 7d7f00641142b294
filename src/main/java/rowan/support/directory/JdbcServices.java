package rowan.support.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.Versioned;
import rowan.foundation.web.Language;

@Repository
class JdbcServices implements Services {

  private static final String SERVICE =
      """
      select id, organisation_id, availability, audiences, languages, interpreters, telephone,
             days, opens, closes, changed_at, version
      from directory.service
      where authority_id = :authority\
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcServices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Stored> all(Actor actor) {
    var wordings = wordings(actor);
    return jdbc.sql(
            SERVICE
                + " order by case availability when 'OPEN' then 0 when 'FULL' then 1 else 2 end, id")
        .param("authority", actor.authority().value())
        .query((row, number) -> stored(row, wordings))
        .list();
  }

  @Override
  public Optional<Stored> of(Actor actor, ServiceId id) {
    var wordings = wordings(actor);
    return jdbc.sql(SERVICE + " and id = :id")
        .param("authority", actor.authority().value())
        .param("id", id.value())
        .query((row, number) -> stored(row, wordings))
        .optional();
  }

  @Override
  public void add(Actor actor, ServiceId id, DescribeService description) {
    bind(
            actor,
            id,
            description,
            """
            insert into directory.service (authority_id, id, organisation_id, availability,
              audiences, languages, interpreters, telephone, days, opens, closes, changed_at,
              changed_by)
            values (:authority, :id, :organisation, :availability, :audiences, :languages,
              :interpreters, :telephone, :days, :opens, :closes, :now, :account)\
            """)
        .update();
    write(actor, id, description);
  }

  @Override
  public boolean change(Actor actor, ServiceId id, long version, DescribeService description) {
    int changed =
        bind(
                actor,
                id,
                description,
                """
                update directory.service set organisation_id = :organisation,
                  availability = :availability, audiences = :audiences, languages = :languages,
                  interpreters = :interpreters, telephone = :telephone, days = :days,
                  opens = :opens, closes = :closes, changed_at = :now, changed_by = :account,
                  version = version + 1
                where authority_id = :authority and id = :id and version = :version\
                """)
            .param("version", version)
            .update();
    if (changed == 0) {
      return false;
    }
    jdbc.sql("delete from directory.wording where authority_id = ? and service_id = ?")
        .params(actor.authority().value(), id.value())
        .update();
    write(actor, id, description);
    return true;
  }

  private JdbcClient.StatementSpec bind(
      Actor actor, ServiceId id, DescribeService description, String sql) {
    var hours = description.hours();
    return jdbc.sql(sql)
        .param("authority", actor.authority().value())
        .param("id", id.value())
        .param("organisation", description.deliveredBy().value())
        .param("availability", description.availability().name())
        .param("audiences", description.audiences().stream().map(Enum::name).toArray(String[]::new))
        .param("languages", description.languages().toArray(String[]::new))
        .param("interpreters", description.interpreters())
        .param("telephone", description.telephone())
        .param("days", hours.map(JdbcServices::days).orElse(null), java.sql.Types.ARRAY)
        .param("opens", hours.map(OpeningHours::opens).orElse(null), java.sql.Types.TIME)
        .param("closes", hours.map(OpeningHours::closes).orElse(null), java.sql.Types.TIME)
        .param("now", DatabaseTime.of(clock.instant()))
        .param("account", actor.account().value());
  }

  private static String[] days(OpeningHours hours) {
    return hours.days().stream().map(Enum::name).toArray(String[]::new);
  }

  private void write(Actor actor, ServiceId id, DescribeService description) {
    description
        .wordings()
        .forEach((language, words) ->
            jdbc.sql(
                    """
                    insert into directory.wording (authority_id, service_id, language, name, what, how_to_ask)
                    values (?, ?, ?, ?, ?, ?)\
                    """)
                .params(
                    actor.authority().value(),
                    id.value(),
                    language.code(),
                    words.name(),
                    words.what(),
                    words.howToAsk())
                .update());
  }

  private Map<UUID, Map<Language, Wording>> wordings(Actor actor) {
    var found = new HashMap<UUID, Map<Language, Wording>>();
    jdbc.sql(
            """
            select service_id, language, name, what, how_to_ask from directory.wording
            where authority_id = ?\
            """)
        .param(actor.authority().value())
        .query(row -> {
          var words =
              new Wording(
                  row.getString("name"), row.getString("what"), row.getString("how_to_ask"));
          var language = Language.ofCode(row.getString("language"));
          language.ifPresent(spoken ->
              found
                  .computeIfAbsent(uuid(row, "service_id"), id -> new EnumMap<>(Language.class))
                  .put(spoken, words));
        });
    return found;
  }

  private static Stored stored(ResultSet row, Map<UUID, Map<Language, Wording>> wordings)
      throws SQLException {
    var id = uuid(row, "id");
    var description =
        new DescribeService(
            new OrganisationId(uuid(row, "organisation_id")),
            Availability.valueOf(row.getString("availability")),
            Set.copyOf(list(row.getArray("audiences"), Audience::valueOf)),
            list(row.getArray("languages"), Function.identity()),
            row.getBoolean("interpreters"),
            row.getString("telephone"),
            hours(row),
            wordings.getOrDefault(id, Map.of()));
    return new Stored(
        new ServiceId(id),
        new Versioned<>(description, row.getLong("version")),
        DatabaseTime.read(row, "changed_at"));
  }

  private static Optional<OpeningHours> hours(ResultSet row) throws SQLException {
    var days = row.getArray("days");
    if (days == null) {
      return Optional.empty();
    }
    return Optional.of(
        new OpeningHours(
            Set.copyOf(list(days, DayOfWeek::valueOf)),
            row.getObject("opens", LocalTime.class),
            row.getObject("closes", LocalTime.class)));
  }

  private static UUID uuid(ResultSet row, String column) {
    try {
      return row.getObject(column, UUID.class);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static <T> List<T> list(@Nullable Array array, Function<String, T> reader)
      throws SQLException {
    return array == null
        ? List.of()
        : Arrays.stream((String[]) array.getArray()).map(reader).toList();
  }
}
