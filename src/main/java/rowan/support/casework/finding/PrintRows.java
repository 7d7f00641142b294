package rowan.support.casework.finding;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.PersonId;
import rowan.foundation.vault.Vault;
import rowan.support.casework.CaseId;
import rowan.support.casework.finding.likeness.Prints;

/** Fingerprints in the database. */
@Repository
class PrintRows {

  private static final String PURPOSE = "casework.print.print";

  /**
   * Whose fingerprints are among those looked for, the most telling first; read by an index alone.
   */
  static final String CANDIDATES =
      """
      select found.person_id, sum(asked.worth) as worth
      from unnest(:prints::bigint[], :worths::real[]) as asked (print, worth)
      cross join lateral (
        select distinct p.person_id from casework.print p
        where p.authority_id = :authority and p.print = asked.print) found
      group by found.person_id
      order by worth desc, found.person_id
      limit :most\
      """;

  /**
   * Keeps fingerprints for a case. One that its kind allows no more of is kept for nobody from then
   * on: those of others go as well.
   */
  private static final String KEEP =
      """
      with asked as (
        select a.print, a.most from unnest(:prints::bigint[], :most::int[]) as a (print, most)
        where not exists (select from casework.common_print c where c.authority_id = :authority and c.print = a.print)),
      counted as (
        select a.print, a.most, (select count(*) from (
          select from casework.print p
          where p.authority_id = :authority and p.print = a.print and p.case_id <> :case limit a.most) held) as held
        from asked a),
      told as (
        insert into casework.common_print (authority_id, print)
        select :authority, print from counted where held >= most on conflict do nothing),
      gone as (
        delete from casework.print p using counted c
        where c.held >= c.most and p.authority_id = :authority and p.print = c.print)
      insert into casework.print (authority_id, print, case_id, person_id, written_at)
      select :authority, print, :case, :person, :now from counted where held < most on conflict do nothing\
      """;

  private final JdbcClient jdbc;
  private final Acting acting;
  private final Vault vault;

  PrintRows(JdbcClient jdbc, Acting acting, Vault vault) {
    this.jdbc = jdbc;
    this.acting = acting;
    this.vault = vault;
  }

  /** Fingerprints what is given, with the key of the actor's council, unwrapped for this once. */
  Map<Prints.Print, Long> fingerprinted(Actor actor, Collection<Prints.Print> prints) {
    var key = acting.in(Wing.SUPPORT, actor, () -> vault.fingerprints(actor, PURPOSE));
    var made = new LinkedHashMap<Prints.Print, Long>();
    prints.forEach(print -> made.put(print, key.shortOf(print.whole())));
    return made;
  }

  /** Keeps them for a case, as far as their kinds allow. */
  void keep(
      Actor by, CaseId id, PersonId person, Map<Prints.Print, Long> prints, Instant writtenAt) {
    acting.run(
        Wing.FINDING,
        by,
        () ->
            jdbc.sql(KEEP)
                .param("authority", by.authority().value())
                .param("case", id.value())
                .param("person", person.value())
                .param("now", DatabaseTime.of(writtenAt))
                .param("prints", prints.values().toArray(Long[]::new))
                .param(
                    "most",
                    prints.keySet().stream().map(one -> one.kind().most()).toArray(Integer[]::new))
                .update());
  }

  /** People with the most telling of these fingerprints, and how much those tell. */
  Map<PersonId, Double> candidates(Actor actor, Map<Prints.Print, Long> prints, int most) {
    var found = new LinkedHashMap<PersonId, Double>();
    jdbc.sql(CANDIDATES)
        .param("authority", actor.authority().value())
        .param("prints", prints.values().toArray(Long[]::new))
        .param(
            "worths",
            prints.keySet().stream().map(one -> (float) one.kind().worth()).toArray(Float[]::new))
        .param("most", most)
        .query(row -> {
          found.put(new PersonId(row.getObject("person_id", UUID.class)), row.getDouble("worth"));
        });
    return found;
  }

  /** Those that too many people would share. */
  Set<Long> common(Actor actor, Collection<Long> prints) {
    return new HashSet<>(
        jdbc.sql(
                "select print from casework.common_print where authority_id = ? and print = any (?::bigint[])")
            .param(actor.authority().value())
            .param(prints.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }
}
