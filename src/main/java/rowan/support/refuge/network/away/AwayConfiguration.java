package rowan.support.refuge.network.away;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.support.refuge.matching.CameFrom;

/** What is kept about a household that came from another area or went to one. */
@Configuration(proxyBeanMethods = false)
class AwayConfiguration {

  @Bean
  RecordsOfAPerson recordsOfPlacesElsewhere(SealedSources sealed) {
    return sealed.room(
        List.of(
            new SealedSource(
                "Placed in another area",
                JdbcElsewhere.PLACE,
                """
                select id, at, place as words from refuge.placed_elsewhere
                where authority_id = :authority and person_id = :person order by at, id\
                """)),
        List.of(
            new CodedSource(
                "From how far away",
                """
                select at, came_from from refuge.need
                where authority_id = :authority and person_id = :person and came_from is not null
                order by at, id\
                """,
                row -> CameFrom.valueOf(row.getString("came_from")).title())));
  }
}
