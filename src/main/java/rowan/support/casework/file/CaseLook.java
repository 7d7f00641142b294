package rowan.support.casework.file;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Trace;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;

/** Where every look at a part of a case begins: permitted, there, written down once. */
@Component
public class CaseLook {

  private final Permissions permissions;
  private final Acting acting;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  CaseLook(
      Permissions permissions,
      Acting acting,
      JdbcClient jdbc,
      Audit audit,
      Vault vault,
      Clock clock) {
    this.permissions = permissions;
    this.acting = acting;
    this.jdbc = jdbc;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A case that is looked at.
   *
   * @param current whether the organisation is still involved
   */
  public record Seen(
      PersonId person,
      Trace trace,
      PersonKey key,
      String initials,
      boolean open,
      boolean current) {}

  private record Row(PersonId person, Sealed name, boolean open, boolean current) {}

  /**
   * Reads in a case; needs {@code READ_CASE}.
   *
   * @return nothing if the case is not there for the actor's organisation
   */
  public <T> Optional<T> at(Actor actor, CaseId id, String what, Function<Seen, T> read) {
    return at(actor, id, what, List.of(), read);
  }

  /**
   * As {@link #at(Actor, CaseId, String, Function)}, where others of the household are looked at as
   * well: one entry names all.
   */
  public <T> Optional<T> at(
      Actor actor, CaseId id, String what, List<PersonId> also, Function<Seen, T> read) {
    permissions.require(actor, Action.READ_CASE);
    return acting.in(
        Wing.SUPPORT,
        actor,
        () -> {
          var found = find(actor, id);
          if (found.isEmpty()) {
            audit.refusal(actor, what, List.of(id.value()));
            return Optional.empty();
          }
          var row = found.get();
          var looked = Stream.concat(Stream.of(row.person), also.stream());
          var trace = audit.look(actor, what, looked.map(PersonId::value).toList());
          var key = vault.key(actor, trace, row.person);
          var name = row.name.open(key, new Place("casework.opening.name", id.value()));
          return Optional.of(
              read.apply(
                  new Seen(row.person, trace, key, Initials.of(name), row.open, row.current)));
        });
  }

  private Optional<Row> find(Actor actor, CaseId id) {
    return jdbc.sql(
            """
            select o.person_id, o.name, coalesce(c.led_until = 'infinity', false) as open,
              exists (select from casework.involvement i where i.authority_id = o.authority_id and i.case_id = o.case_id
                and i.organisation_id = :organisation and i.until_at > :now) as current
            from casework.opening o
            left join casework.course c on c.authority_id = o.authority_id and c.case_id = o.case_id
            where o.authority_id = :authority and o.case_id = :case\
            """)
        .param("now", DatabaseTime.of(clock.instant()))
        .param("organisation", actor.organisation().value())
        .param("authority", actor.authority().value())
        .param("case", id.value())
        .query((row, number) ->
            new Row(
                new PersonId(row.getObject("person_id", UUID.class)),
                Sealed.of(row, "name"),
                row.getBoolean("open"),
                row.getBoolean("current")))
        .optional();
  }
}
