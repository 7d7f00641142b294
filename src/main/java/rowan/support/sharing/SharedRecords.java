package rowan.support.sharing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;

/** What was shared of a person, with whom and why: they have a right to know (article 15(1)(c)). */
@Configuration(proxyBeanMethods = false)
class SharedRecords {

  private static final List<SealedSource> SOURCES =
      Stream.of("what", "with_whom", "why")
          .map(column ->
              new SealedSource(
                  switch (column) {
                    case "what" -> "Shared with others";
                    case "with_whom" -> "Shared with whom";
                    default -> "Why it was shared";
                  },
                  "sharing.share." + column,
                  """
                  select s.id, s.written_at as at, s.%s as words from casework.opening o
                  join sharing.share s on s.authority_id = o.authority_id and s.case_id = o.case_id
                  where o.authority_id = :authority and o.person_id = :person order by at, id\
                  """
                      .formatted(column)))
          .toList();

  @Bean
  RecordsOfAPerson recordsOfSharing(SealedSources sealed) {
    return (officer, key) -> sealed.all(officer, key, SOURCES);
  }
}
