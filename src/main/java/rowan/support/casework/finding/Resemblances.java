package rowan.support.casework.finding;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.support.casework.CaseId;
import rowan.support.casework.finding.likeness.Fact;
import rowan.support.casework.finding.likeness.Likeness;

/**
 * Notices that two records look like one person's, when something is written in one of them. Pairs
 * come from the same search that people use, by shared fingerprints: nobody is compared with
 * everybody.
 */
@Component
class Resemblances {

  private static final String WHAT = "casework.compare-records";

  private final Search search;
  private final SamePeople same;
  private final Acting acting;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Resemblances(
      Search search, SamePeople same, Acting acting, JdbcClient jdbc, Audit audit, Clock clock) {
    this.search = search;
    this.same = same;
    this.acting = acting;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Compares a record with those that look like it, over all of the council's cases: the look is
   * the house's, and whoever set it off learns nothing of it.
   */
  void notice(Actor by, PersonId person, CaseId id, Collection<Fact> known) {
    var house = Actor.clock(by.authority());
    acting.run(Wing.SUPPORT, house, () -> noticed(house, person, id, known));
  }

  private void noticed(Actor house, PersonId person, CaseId id, Collection<Fact> known) {
    var own =
        acting.in(
            Wing.FINDING,
            house,
            () -> same.wholePeople(house, java.util.List.of(person)).getOrDefault(person, person));
    var searcher =
        new Search.Searcher(house, Wing.FINDING, found -> audit.look(house, WHAT, found));
    for (var match : search.search(searcher, known, java.util.List.of(own)).matches()) {
      if (match.likeness().degree() == Likeness.Degree.VERY_LIKELY) {
        var row = match.rows().getLast();
        acting.run(Wing.FINDING, house, () -> propose(house, person, id, row));
      }
    }
  }

  private void propose(Actor house, PersonId person, CaseId id, FactRows.Row other) {
    boolean first = unsigned(person.value(), other.person().value());
    jdbc.sql(
            """
            insert into casework.resemblance (authority_id, person_id, other_person_id, case_id, other_case_id, found_at)
            values (:authority, :person, :other, :case, :otherCase, :now) on conflict do nothing\
            """)
        .param("authority", house.authority().value())
        .param("person", first ? person.value() : other.person().value())
        .param("other", first ? other.person().value() : person.value())
        .param("case", first ? id.value() : other.caseId().value())
        .param("otherCase", first ? other.caseId().value() : id.value())
        .param("now", DatabaseTime.of(clock.instant()))
        .update();
  }

  /** As the database orders ids: by their bytes, none of them negative. */
  private static boolean unsigned(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high < 0
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0;
  }
}
