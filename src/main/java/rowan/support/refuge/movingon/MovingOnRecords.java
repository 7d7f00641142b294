package rowan.support.refuge.movingon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.support.refuge.Destination;

/** What moving on holds about a person. */
@Configuration(proxyBeanMethods = false)
class MovingOnRecords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  @Bean
  RecordsOfAPerson recordsOfMovingOn(SealedSources sealed) {
    return sealed.room(
        List.of(
            words("How ready they feel", "readiness", MovingOnRows.READY),
            words("A home that was applied for", "housing", MovingOnRows.HOME),
            words("After the stay", "resettlement", MovingOnRows.CONTACT)),
        List.of(
            facts("How ready they feel", "readiness", "topic, stage", MovingOnRecords::ready),
            facts(
                "A home that was applied for",
                "housing",
                "kind, answer, applied_on, offered_on, answered_on",
                MovingOnRecords::home),
            facts("After the stay", "resettlement", "due, done_on", MovingOnRecords::contact)));
  }

  private static String contact(ResultSet row) throws SQLException {
    return "A contact is planned for "
        + DAY.format(row.getObject("due", LocalDate.class))
        + "."
        + day(row, "done_on").map(day -> " It was done on " + day + ".").orElse("");
  }

  private static Optional<String> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(DAY::format);
  }

  private static String ready(ResultSet row) throws SQLException {
    return ReadinessTopic.valueOf(row.getString("topic")).title()
        + ": "
        + ReadinessStage.valueOf(row.getString("stage")).title();
  }

  private static String home(ResultSet row) throws SQLException {
    var said = new StringBuilder(Destination.valueOf(row.getString("kind")).title());
    day(row, "applied_on").ifPresent(day -> said.append(", applied for on ").append(day));
    day(row, "offered_on").ifPresent(day -> said.append(", offered on ").append(day));
    var answered = day(row, "answered_on");
    Optional.ofNullable(row.getString("answer"))
        .map(HousingAnswer::valueOf)
        .ifPresent(answer ->
            said.append(": ").append(answer.title()).append(", ").append(answered.orElse("")));
    return said.toString();
  }

  private static CodedSource facts(
      String source, String table, String columns, CodedSource.Wording wording) {
    return new CodedSource(
        source,
        """
        select at, %s from refuge.%s
        where authority_id = :authority and person_id = :person order by at, id\
        """
            .formatted(columns, table),
        wording);
  }

  private static SealedSource words(String source, String table, String column) {
    return new SealedSource(
        source,
        column,
        """
        select id, at, words from refuge.%s
        where authority_id = :authority and person_id = :person order by at, id\
        """
            .formatted(table));
  }
}
