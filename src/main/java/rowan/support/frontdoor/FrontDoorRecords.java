package rowan.support.frontdoor;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
              """),
          new SealedSource(
              "Message",
              "frontdoor.message.words",
              """
              select m.id, m.at, m.words from frontdoor.referral r
              join frontdoor.message m on m.authority_id = r.authority_id and m.referral_id = r.id
              where r.authority_id = :authority and r.person_id = :person order by m.at, m.id\
              """));

  @Bean
  RecordsOfAPerson recordsOfTheFrontDoor(SealedSources sealed) {
    return (officer, key) -> sealed.all(officer, key, SOURCES);
  }
}
