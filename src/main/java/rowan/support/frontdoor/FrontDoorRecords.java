package rowan.support.frontdoor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;

/** What the front door holds about a person: how they came, and what was written since. */
@Configuration(proxyBeanMethods = false)
class FrontDoorRecords {

  private static final List<SealedSource> SOURCES =
      List.of(
          new SealedSource(
              "Referral",
              "frontdoor.referral.told",
              """
              select id, received_at as at, told as words from frontdoor.referral
              where authority_id = :authority and person_id = :person order by at, id\
              """,
              (row, opened) -> ToldInWords.of(Told.read(opened))),
          new SealedSource(
              "Message",
              "frontdoor.message.words",
              """
              select m.id, m.at, m.words, m.by_worker from frontdoor.referral r
              join frontdoor.message m on m.authority_id = r.authority_id and m.referral_id = r.id
              where r.authority_id = :authority and r.person_id = :person order by m.at, m.id\
              """,
              (row, opened) ->
                  (row.getBoolean("by_worker") ? "We wrote:" : "Who asked for help wrote:")
                      + "\n"
                      + opened));

  private static final CodedSource WHAT_BECAME_OF_IT =
      new CodedSource(
          "Referral",
          """
          select received_at as at, asker, language, state, closing_reason from frontdoor.referral
          where authority_id = :authority and person_id = :person order by at, id\
          """,
          FrontDoorRecords::referral);

  @Bean
  RecordsOfAPerson recordsOfTheFrontDoor(SealedSources sealed) {
    return sealed.room(SOURCES, List.of(WHAT_BECAME_OF_IT));
  }

  private static String referral(ResultSet row) throws SQLException {
    var became =
        switch (row.getString("state")) {
          case "ACCEPTED" -> "It became a case.";
          case "CLOSED" ->
              "It ended without a case: "
                  + Decision.ClosingReason.valueOf(row.getString("closing_reason")).sentence()
                  + ".";
          default -> "It is not decided yet.";
        };
    return "Who asked: "
        + Asker.valueOf(row.getString("asker")).title()
        + "\nIn: "
        + new rowan.foundation.kernel.SpokenLanguage(row.getString("language")).name()
        + "\n"
        + became;
  }
}
