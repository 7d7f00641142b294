package rowan.support.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;

/** What was shared of a person, with whom and why: they have a right to know (article 15(1)(c)). */
@Configuration(proxyBeanMethods = false)
class SharedRecords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private static final String OF_THEM =
      """
       from casework.opening o
      join sharing.share s on s.authority_id = o.authority_id and s.case_id = o.case_id
      where o.authority_id = :authority and o.person_id = :person\
      """;

  private static final List<SealedSource> SOURCES =
      List.of(
          of("Shared with others", "what"),
          of("Shared with whom", "with_whom"),
          of("Why it was shared", "why"),
          of("What they were told before they agreed", "informed"),
          of("Why they were not told", "not_told_why"),
          of("What a senior found about the sharing", "finding_words"));

  private static SealedSource of(String source, String column) {
    return new SealedSource(
        source,
        "sharing.share." + column,
        "select s.id, s.written_at as at, s.%s as words%s order by at, id"
            .formatted(column, OF_THEM));
  }

  @Bean
  RecordsOfAPerson recordsOfSharing(SealedSources sealed) {
    var facts =
        new CodedSource(
            "Shared with others",
            "select s.written_at as at, s.purpose, s.agreed, s.agreed_how, s.until_day, s.withdrawn_at is not null"
                + " as withdrawn, s.ground, s.told"
                + OF_THEM
                + " order by at, s.id",
            SharedRecords::facts);
    return sealed.room(SOURCES, List.of(facts));
  }

  private static String facts(ResultSet row) throws SQLException {
    var purpose = "For: " + Purpose.valueOf(row.getString("purpose")).title() + ".";
    if (row.getBoolean("agreed")) {
      return purpose
          + " Agreed to: "
          + AgreedHow.valueOf(row.getString("agreed_how")).title().toLowerCase(Locale.UK)
          + ", until "
          + DAY.format(row.getObject("until_day", LocalDate.class))
          + (row.getBoolean("withdrawn") ? "; taken back since." : ".");
    }
    return purpose
        + " Without agreement: "
        + Ground.valueOf(row.getString("ground")).title().toLowerCase(Locale.UK)
        + (row.getBoolean("told") ? ". They were told." : ". They were not told.");
  }
}
