package rowan.support.refuge.movingon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

  @Bean
  RecordsOfAPerson recordsOfMovingOn(SealedSources sealed) {
    return sealed.room(
        List.of(
            words("How ready they feel", "readiness", MovingOnRows.READY),
            words("A home that was applied for", "housing", MovingOnRows.HOME),
            words("After the stay", "resettlement", MovingOnRows.CONTACT)),
        List.of(
            facts("How ready they feel", "readiness", "topic, stage", MovingOnRecords::ready),
            facts("A home that was applied for", "housing", "kind, answer", MovingOnRecords::home),
            facts(
                "After the stay",
                "resettlement",
                "done_on is not null as done",
                row -> row.getBoolean("done") ? "A contact was done." : "A contact is planned.")));
  }

  private static String ready(ResultSet row) throws SQLException {
    return ReadinessTopic.valueOf(row.getString("topic")).title()
        + ": "
        + ReadinessStage.valueOf(row.getString("stage")).title();
  }

  private static String home(ResultSet row) throws SQLException {
    var kind = Destination.valueOf(row.getString("kind")).title();
    return Optional.ofNullable(row.getString("answer"))
        .map(HousingAnswer::valueOf)
        .map(answer -> kind + ": " + answer.title())
        .orElse(kind);
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
