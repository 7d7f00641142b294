package rowan.support.casework.connected;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.kernel.PersonId;

/** Finds people who are helped by their name as a fingerprint, as it is compared elsewhere here. */
@Component
public class PeopleByName {

  private final NamePrint print;
  private final JdbcClient jdbc;

  PeopleByName(NamePrint print, JdbcClient jdbc) {
    this.print = print;
    this.jdbc = jdbc;
  }

  /** Whom the actor's organisation helps under this name, in the running transaction. */
  public Set<PersonId> named(Actor actor, String name) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct o.person_id from casework.person_print p
                join casework.opening o on o.authority_id = p.authority_id and o.case_id = p.case_id
                where p.authority_id = ? and p.name_print = ?\
                """)
            .params(actor.authority().value(), print.of(actor, name))
            .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
            .list());
  }
}
