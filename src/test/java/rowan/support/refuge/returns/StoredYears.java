package rowan.support.refuge.returns;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.vault.Place;
import rowan.foundation.vault.Vault;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.described.Description;
import rowan.support.refuge.returns.GeneratedYears.Home;

/** Writes generated years down as the application would have, sealed and under its locks. */
@NullUnmarked
@TestComponent
class StoredYears {

  private static final OffsetDateTime OPENED =
      OffsetDateTime.of(2026, 8, 1, 9, 0, 0, 0, ZoneOffset.UTC);
  private static final OffsetDateTime CLOSED = OPENED.plusDays(14);
  private static final OffsetDateTime OPENED_AGAIN = OPENED.plusDays(20);

  private final GivenCases cases;
  private final Acting acting;
  private final Audit audit;
  private final Vault vault;
  private final StoredHomes storedHomes;
  private final JdbcTemplate jdbc;

  StoredYears(
      GivenCases cases,
      Acting acting,
      Audit audit,
      Vault vault,
      StoredHomes storedHomes,
      DataSource database) {
    this.cases = cases;
    this.acting = acting;
    this.audit = audit;
    this.vault = vault;
    this.storedHomes = storedHomes;
    this.jdbc = new JdbcTemplate(database);
  }

  /**
   * A council whose years are stored: its team, and the managers of its two providers.
   *
   * @param ownManager who manages at the council itself, which has no place and takes up homes
   * @param openerOf who opened the cases of each household
   */
  record Stored(
      GivenCases.Team team, List<Actor> managers, Actor ownManager, Map<Home, Actor> openerOf) {

    /** The council's adviser, and somebody at the first provider. */
    List<Actor> openers() {
      return List.of(team.idva(), managers.getFirst());
    }

    Actor openerOf(Home home) {
      return openerOf.get(home);
    }

    /** Who counts the figures of an organisation's own. */
    List<Actor> countingTheirOwn() {
      return List.of(managers.getFirst(), managers.getLast(), ownManager);
    }

    /** Whoever takes up a home, by the number that the generator has for their organisation. */
    Actor takingUp(int organisation) {
      return organisation == 0 ? team.idva() : managers.get(organisation - 1);
    }

    Actor clock() {
      return Actor.clock(team.council().authority().id());
    }
  }

  Stored store(GeneratedYears years) {
    var team = cases.team();
    var second = team.council().organisation(OrganisationKind.PROVIDER, "Second Gate");
    var stored =
        new Stored(
            team,
            List.of(
                team.council().holder(team.provider(), Office.REFUGE_MANAGER, "Refuge manager"),
                team.council().holder(second, Office.REFUGE_MANAGER, "Refuge manager")),
            team.council().holder(Office.REFUGE_MANAGER),
            new HashMap<>());
    places(stored, years);
    for (int i = 0; i < years.homes.size(); i++) {
      stored.openerOf.put(years.homes.get(i), stored.openers().get(i % 6 == 5 ? 1 : 0));
    }
    searches(stored, years);
    placedElsewhere(stored, years);
    long number = 2_000;
    for (var opener : stored.openers()) {
      var opened =
          years.homes.stream().filter(home -> stored.openerOf(home).equals(opener)).toList();
      households(stored, opener, opened, number);
      number += 200_000;
    }
    occupancies(stored, years);
    storedHomes.store(stored, years.made);
    return stored;
  }

  private void places(Stored stored, GeneratedYears years) {
    var houses = new HashMap<String, UUID>();
    var refuges = new ArrayList<Object[]>();
    var spaces = new ArrayList<Object[]>();
    var authority = authority(stored);
    for (var place : years.places) {
      var name = place.kind() + " of " + place.provider();
      var house = houses.get(name);
      if (house == null) {
        house = UUID.randomUUID();
        houses.put(name, house);
        refuges.add(
            new Object[] {
              authority,
              house,
              place.kind().name(),
              name,
              stored.managers.get(place.provider()).organisation().value(),
              OPENED
            });
      }
      spaces.add(
          new Object[] {
            authority, place.id(), house, "space " + spaces.size(), place.beds(), at(place.opened())
          });
    }
    acting.run(
        Wing.SUPPORT,
        stored.team.idva(),
        () -> {
          jdbc.batchUpdate(
              """
              insert into refuge.refuge (authority_id, id, kind, name, provider_id, region, policy, made_at)
              values (?, ?, ?, ?, ?, 'north', '', ?)\
              """,
              refuges);
          jdbc.batchUpdate(
              """
              insert into refuge.space (authority_id, id, refuge_id, name, beds, cots, own_door, floor, step_free,
                female_only, boys_up_to, pets, languages, opened_at, own_bathroom)
              values (?, ?, ?, ?, ?, 0, true, 0, true, false, 17, true, '{}', ?, true)\
              """,
              spaces);
        });
  }

  private void placedElsewhere(Stored stored, GeneratedYears years) {
    var member = UUID.randomUUID();
    var by = stored.team.idva();
    acting.run(
        Wing.SUPPORT,
        by,
        () -> {
          jdbc.update(
              """
              insert into refuge.network_member (authority_id, id, name, address, organisation_id, added_by, added_at)
              values (?, ?, 'Southshire', 'https://southshire.example', ?, ?, ?)\
              """,
              authority(stored),
              member,
              by.organisation().value(),
              by.account().value(),
              at(java.time.Instant.parse("2030-01-01T00:00:00Z")));
          jdbc.batchUpdate(
              """
              insert into refuge.out_of_area (authority_id, id, member_id, in_month, adults, children)
              values (?, ?, ?, ?, ?, ?)\
              """,
              years.away.stream()
                  .map(one ->
                      new Object[] {
                        authority(stored),
                        UUID.randomUUID(),
                        member,
                        one.month(),
                        one.adults(),
                        one.children()
                      })
                  .toList());
        });
  }

  private void searches(Stored stored, GeneratedYears years) {
    var searches = new ArrayList<Object[]>();
    for (var one : years.searches.all) {
      searches.add(
          new Object[] {
            authority(stored),
            one.id(),
            one.caseId(),
            one.home().person,
            stored.team.idva().account().value(),
            at(one.at()),
            one.from() == null ? null : one.from().name()
          });
    }
    acting.run(
        Wing.SUPPORT,
        stored.team.idva(),
        () ->
            jdbc.batchUpdate(
                """
                insert into refuge.need (authority_id, id, case_id, person_id, women, men, others, step_free, pets,
                  account_id, at, came_from)
                values (?, ?, ?, ?, 0, 0, 0, false, false, ?, ?, ?)\
                """,
                searches));
  }

  private void households(Stored stored, Actor by, List<Home> homes, long firstNumber) {
    acting.run(Wing.SUPPORT, by, () -> new Households(stored, by, firstNumber).write(homes));
  }

  /** Rows of cases, gathered by table. */
  private final class Households {
    private final Stored stored;
    private final Actor by;
    private long number;
    private final Map<String, List<Object[]>> rows = new HashMap<>();

    Households(Stored stored, Actor by, long firstNumber) {
      this.stored = stored;
      this.by = by;
      this.number = firstNumber;
    }

    private void row(String table, Object... values) {
      rows.computeIfAbsent(table, any -> new ArrayList<>()).add(values);
    }

    void write(Collection<Home> homes) {
      for (var home : homes) {
        var key = admitted(home.person);
        boolean twice = home.secondCase.isPresent();
        oneCase(home, key, home.firstCase, OPENED, twice ? CLOSED : null);
        home.secondCase.ifPresent(again -> oneCase(home, key, again, OPENED_AGAIN, null));
        children(home);
        for (var one : home.said) {
          var id = UUID.randomUUID();
          row(
              "said",
              authority(stored),
              id,
              home.firstCase,
              home.person,
              key.seal(new Place("refuge.described.words", id), description(one.of()).written()),
              at(one.at()),
              by.account().value());
        }
      }
      SQL.forEach((table, sql) -> jdbc.batchUpdate(sql, rows.getOrDefault(table, List.of())));
    }

    private void oneCase(
        Home home, PersonKey key, UUID id, OffsetDateTime from, @Nullable OffsetDateTime until) {
      var council = authority(stored);
      var lead = by.account().value();
      long own = number++;
      row("involved", council, id, by.organisation().value(), from, null);
      for (var manager : stored.managers) {
        if (!manager.organisation().equals(by.organisation())) {
          row(
              "involved",
              council,
              id,
              manager.organisation().value(),
              from,
              by.organisation().value());
        }
      }
      row(
          "course",
          council,
          id,
          home.person,
          own,
          key.seal(new Place("casework.course.initials", id), "A. K."),
          from,
          until,
          lead,
          from);
      row("lead", council, id, lead, by.organisation().value(), from, until, from, lead);
      row(
          "opening",
          council,
          id,
          own,
          home.person,
          key.seal(new Place("casework.opening.name", id), "Asha Khan"),
          key.sealIfAny(
              new Place("casework.opening.date_of_birth", id),
              home.born == null ? null : home.born.toString()),
          key.seal(new Place("casework.opening.about", id), "WOMAN|"),
          home.children.size(),
          from,
          from,
          from,
          lead);
      if (until != null) {
        row(
            "closing",
            council,
            id,
            until,
            key.seal(new Place("casework.closing.words", id), "Well"),
            until,
            lead);
      }
    }

    private PersonKey admitted(UUID person) {
      return vault.admit(by, audit.change(by, "years.stored", person), new PersonId(person));
    }

    private void children(Home home) {
      for (var child : home.children) {
        var key = admitted(child.id());
        row(
            "child",
            authority(stored),
            home.firstCase,
            child.id(),
            key.seal(new Place("casework.child.about", child.id()), child.age() + "|false"),
            child.on(),
            OPENED,
            by.account().value());
      }
    }
  }

  /** In the order in which they have to be written. */
  private static final Map<String, String> SQL = new java.util.LinkedHashMap<>();

  static {
    SQL.put(
        "involved",
        """
        insert into casework.involvement (authority_id, case_id, organisation_id, from_at, brought_by)
        values (?, ?, ?, ?, ?)\
        """);
    SQL.put(
        "course",
        """
        insert into casework.course (authority_id, case_id, person_id, number, initials, opened_at, led_until, lead_id,
          contact_check_due, next_due, written_at)
        values (?, ?, ?, ?, ?, ?, coalesce(?::timestamptz, 'infinity'), ?, '2027-01-01', '2027-01-01', ?)\
        """);
    SQL.put(
        "lead",
        """
        insert into casework.lead_period (authority_id, case_id, account_id, organisation_id, from_at, until_at,
          written_at, written_by)
        values (?, ?, ?, ?, ?, coalesce(?::timestamptz, 'infinity'), ?, ?)\
        """);
    SQL.put(
        "opening",
        """
        insert into casework.opening (authority_id, case_id, number, person_id, name, date_of_birth, about, children,
          source, referred_at, opened_at, written_at, written_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'police', ?, ?, ?, ?)\
        """);
    SQL.put(
        "closing",
        """
        insert into casework.closing (authority_id, case_id, closed_at, reason, outcome, words, written_at, written_by)
        values (?, ?, ?, 'SUPPORT_FINISHED', 'ABUSE_STOPPED', ?, ?, ?)\
        """);
    SQL.put(
        "child",
        """
        insert into casework.child (authority_id, case_id, child_id, about, told_on, written_at, written_by)
        values (?, ?, ?, ?, ?, ?, ?)\
        """);
    SQL.put(
        "said",
        """
        insert into refuge.described (authority_id, id, case_id, person_id, words, written_at, written_by)
        values (?, ?, ?, ?, ?, ?, ?)\
        """);
  }

  private void occupancies(Stored stored, GeneratedYears years) {
    var filled = new ArrayList<Object[]>();
    for (var one : years.filled) {
      var home = Optional.ofNullable(one.home());
      filled.add(
          new Object[] {
            authority(stored),
            UUID.randomUUID(),
            one.place().id(),
            one.kind(),
            at(one.since()),
            one.until() == null ? null : at(one.until()),
            at(one.since()),
            stored.team.idva().account().value(),
            one.caseId(),
            home.map(h -> h.person).orElse(null),
            home.map(h -> h.firstCase).orElse(null),
            home.map(h -> h.women).orElse(0),
            home.map(h -> h.men).orElse(0),
            home.map(h -> h.others).orElse(0),
            home.map(h -> h.untold).orElse(0),
            home.map(h -> h.kids).orElse(0),
            home.isPresent() ? null : "REPAIRS",
            one.outcome()
          });
    }
    var turned = new ArrayList<Object[]>();
    var ended = new ArrayList<Object[]>();
    for (var one : years.turned) {
      var search = UUID.randomUUID();
      ended.add(
          new Object[] {
            authority(stored),
            search,
            one.home().firstCase,
            one.home().person,
            at(Instant.parse("2001-01-01T00:00:00Z")) // in no year that is counted
          });
      turned.add(
          new Object[] {
            authority(stored),
            UUID.randomUUID(),
            search,
            one.home().firstCase,
            one.home().person,
            one.reason().name(),
            one.home().women,
            one.home().men,
            one.home().others,
            one.home().untold,
            one.home().kids,
            new byte[64],
            stored.team.idva().account().value(),
            at(one.at()),
            one.saidBy() == null ? null : one.saidBy().name()
          });
    }
    acting.run(
        Wing.SUPPORT,
        stored.team.idva(),
        () -> {
          jdbc.batchUpdate(
              """
              insert into refuge.occupancy (authority_id, id, space_id, female_only, boys_up_to, kind, during, begun_at,
                begun_by, case_id, person_id, need_id, women, men, others, untold, children, agreed_by_policy, why, outcome)
              values (?, ?, ?, false, 17, ?, tstzrange(?, ?::timestamptz), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)\
              """,
              filled);
          jdbc.batchUpdate(
              """
              insert into refuge.need (authority_id, id, case_id, person_id, women, men, others, step_free, pets,
                account_id, at)
              values (?, ?, ?, ?, 0, 0, 0, false, false, '00000000-0000-0000-0000-000000000000', ?)\
              """,
              ended);
          jdbc.batchUpdate(
              """
              insert into refuge.unmet (authority_id, id, need_id, case_id, person_id, reason, women, men, others, untold,
                children, step_free, pets, next_step, account_id, at, said_by)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, ?, ?, ?, ?)\
              """,
              turned);
        });
  }

  static Description description(
      @Nullable Collection<rowan.support.refuge.described.Characteristic> of) {
    if (of == null) {
      return new Description.LeftUnsaid();
    }
    return of.isEmpty()
        ? new Description.NoneOfIt()
        : new Description.Said(java.util.Set.copyOf(of), Optional.empty());
  }

  static UUID authority(Stored stored) {
    return stored.team.council().authority().id().value();
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
