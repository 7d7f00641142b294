package rowan.support.refuge.described;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;

/** What this room keeps about a person, for whoever asks what is held about them. */
@Configuration(proxyBeanMethods = false)
class DescribedConfiguration {

  @Bean
  RecordsOfAPerson recordsOfDescriptions(SealedSources sealed) {
    return sealed.room(
        List.of(
            new SealedSource(
                "What they said about themselves for the yearly count",
                "refuge.described.words",
                """
                select id, written_at as at, words from refuge.described
                where authority_id = :authority and person_id = :person order by at, id\
                """,
                (row, opened) -> Description.read(opened).inWords())),
        List.of());
  }
}
