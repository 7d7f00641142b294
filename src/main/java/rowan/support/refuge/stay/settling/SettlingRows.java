package rowan.support.refuge.stay.settling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.support.refuge.stay.OpenStay;

/** The first day of stays, in the database. */
@Repository
class SettlingRows {

  static final String LANGUAGE = "refuge.licence.language";

  private final JdbcClient jdbc;

  SettlingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was written down: not if they agreed to that version before. */
  boolean agree(OpenStay stay, UUID id, AgreeLicence agree) {
    return stay.in(
                jdbc,
                """
                insert into refuge.licence (authority_id, id, stay_id, case_id, person_id, provider_id, version, given_how,
                  language, agreed_on, account_id, at)
                values (:authority, :id, :stay, :case, :person, :provider, :version, :how, :language, :on, :by, :now)
                on conflict do nothing\
                """)
            .param("id", id)
            .param("version", agree.version())
            .param("how", agree.how().name())
            .param("language", stay.seal(LANGUAGE, id, agree.language()))
            .param("on", agree.on())
            .update()
        == 1;
  }

  /** The versions that they agreed to with this provider; the language stays shut. */
  List<Integer> versions(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select version from refuge.licence
            where authority_id = :authority and stay_id = :stay and provider_id = :provider order by version desc\
            """)
        .query((row, number) -> row.getInt("version"))
        .list();
  }

  List<Settled.Agreed> agreed(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select l.id, l.version, l.given_how, l.language, l.agreed_on, a.name from refuge.licence l
            join access.account a on a.authority_id = l.authority_id and a.id = l.account_id
            where l.authority_id = :authority and l.stay_id = :stay and l.provider_id = :provider
            order by l.version desc\
            """)
        .query((row, number) ->
            new Settled.Agreed(
                row.getInt("version"),
                GivenHow.valueOf(row.getString("given_how")),
                new SpokenLanguage(
                        stay.open(
                            LANGUAGE, row.getObject("id", UUID.class), row.getBytes("language")))
                    .name(),
                row.getObject("agreed_on", LocalDate.class),
                row.getString("name")))
        .list();
  }

  /** Nothing is written of what they were shown in this house before. */
  void show(OpenStay stay, InductionItem item, LocalDate on) {
    stay.in(
            jdbc,
            """
            insert into refuge.induction (authority_id, stay_id, refuge_id, item, case_id, person_id, done_on, account_id, at)
            values (:authority, :stay, :refuge, :item, :case, :person, :on, :by, :now)
            on conflict do nothing\
            """)
        .param("refuge", stay.room().space().refuge().value())
        .param("item", item.name())
        .param("on", on)
        .update();
  }

  List<Settled.Done> shown(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select i.item, i.done_on, a.name from refuge.induction i
            join access.account a on a.authority_id = i.authority_id and a.id = i.account_id
            where i.authority_id = :authority and i.stay_id = :stay and i.refuge_id = :refuge\
            """)
        .param("refuge", stay.room().space().refuge().value())
        .query((row, number) ->
            new Settled.Done(
                InductionItem.valueOf(row.getString("item")),
                row.getObject("done_on", LocalDate.class),
                row.getString("name")))
        .list();
  }

  /** When they moved into this house, whichever of its rooms it was. */
  Instant inThisHouseSince(OpenStay stay) {
    return stay.in(
            jdbc,
            """
            select min(o.begun_at) as since from refuge.occupancy o
            join refuge.space p on p.authority_id = o.authority_id and p.id = o.space_id
            where o.authority_id = :authority and o.case_id = :case and o.kind = 'STAY' and o.begun_at >= :began
              and o.begun_at <= :roomSince and p.refuge_id = :refuge\
            """)
        .param("refuge", stay.room().space().refuge().value())
        .query((row, number) -> DatabaseTime.read(row, "since"))
        .single();
  }
}
