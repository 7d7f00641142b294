package rowan.support.casework.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.AccountId;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Child;
import rowan.support.casework.HouseholdOf;
import rowan.support.casework.file.CaseNumber;
import rowan.support.casework.file.Sealed;

/** What other rooms may read of a case, each look written down. */
@Repository
public class Readings {

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Vault vault;
  private final Clock clock;

  Readings(JdbcClient jdbc, Audit audit, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.vault = vault;
    this.clock = clock;
  }

  private record SummaryRow(
      PersonId person, long number, Sealed initials, boolean open, AccountId lead, String name) {}

  /** A case in one line, if the actor's organisation may see how it stands. */
  public Optional<CaseSummary> summary(Actor actor, CaseId id) {
    var found =
        jdbc.sql(
                """
                select c.person_id, c.number, c.initials, c.led_until = 'infinity' as open, l.account_id, a.name
                from casework.course c
                join lateral (select p.account_id from casework.lead_period p
                  where p.authority_id = c.authority_id and p.case_id = c.case_id and p.from_at <= ?
                  order by p.from_at desc limit 1) l on true
                join access.account a on a.authority_id = c.authority_id and a.id = l.account_id
                where c.authority_id = ? and c.case_id = ?\
                """)
            .params(DatabaseTime.of(clock.instant()), actor.authority().value(), id.value())
            .query((row, number) ->
                new SummaryRow(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getLong("number"),
                    Sealed.of(row, "initials"),
                    row.getBoolean("open"),
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getString("name")))
            .optional();
    if (found.isEmpty()) {
      audit.refusal(actor, "casework.summary", List.of(id.value()));
      return Optional.empty();
    }
    var row = found.get();
    var trace = audit.look(actor, "casework.summary", row.person.value());
    var initials =
        row.initials.open(
            vault.key(actor, trace, row.person), new Place("casework.course.initials", id.value()));
    return Optional.of(
        new CaseSummary(
            id, row.person, CaseNumber.of(row.number), initials, row.open, row.lead, row.name));
  }

  /** The day of the next thing due in an open case: a day, and nothing of whom it is about. */
  public Optional<LocalDate> nextDue(Actor actor, CaseId id) {
    return jdbc.sql(
            """
            select next_due from casework.course
            where authority_id = ? and case_id = ? and led_until = 'infinity'\
            """)
        .params(actor.authority().value(), id.value())
        .query(LocalDate.class)
        .optional();
  }

  private record HouseholdRow(
      PersonId person,
      Sealed about,
      @Nullable UUID child,
      Optional<Sealed> childAbout,
      @Nullable LocalDate toldOn) {}

  /** Who lives together, if the actor's organisation may see it; children's names stay shut. */
  public Optional<HouseholdOf> household(Actor actor, CaseId id) {
    var rows =
        jdbc.sql(
                """
                select o.person_id, o.about, k.child_id, k.about as child_about, k.told_on
                from casework.opening o
                left join casework.child k on k.authority_id = o.authority_id and k.case_id = o.case_id
                where o.authority_id = ? and o.case_id = ?
                order by k.child_id\
                """)
            .params(actor.authority().value(), id.value())
            .query((row, number) ->
                new HouseholdRow(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    Sealed.of(row, "about"),
                    row.getObject("child_id", UUID.class),
                    Sealed.ofAny(row, "child_about"),
                    row.getObject("told_on", LocalDate.class)))
            .list();
    if (rows.isEmpty()) {
      audit.refusal(actor, "casework.household", List.of(id.value()));
      return Optional.empty();
    }
    return Optional.of(opened(actor, id, rows));
  }

  private HouseholdOf opened(Actor actor, CaseId id, List<HouseholdRow> rows) {
    var first = rows.getFirst();
    var people = new ArrayList<PersonId>();
    people.add(first.person);
    for (var row : rows) {
      if (row.child != null) {
        people.add(new PersonId(row.child));
      }
    }
    var trace =
        audit.look(actor, "casework.household", people.stream().map(PersonId::value).toList());
    var keys = vault.keys(actor, trace, people);
    var told =
        Told.About.read(
            first.about.open(
                keys.of(first.person), new Place("casework.opening.about", id.value())));
    var children = new ArrayList<Child>();
    for (var row : rows) {
      if (row.child != null && row.toldOn != null && row.childAbout.isPresent()) {
        var place = new Place("casework.child.about", row.child);
        var about = row.childAbout.get();
        keys.unlessErased(new PersonId(row.child))
            .flatMap(key ->
                Told.child(
                    about.open(key, place), Optional.empty(), row.toldOn, LocalDate.now(clock)))
            .ifPresent(children::add);
      }
    }
    children.sort(Comparator.comparingInt(Child::age).reversed());
    return new HouseholdOf(id, first.person, 1, told.gender(), children);
  }
}
