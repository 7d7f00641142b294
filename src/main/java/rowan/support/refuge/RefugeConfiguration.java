package rowan.support.refuge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.support.refuge.limits.SupportNeed;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.matching.WrittenNeeds;

/** What time sets off in this room, and what it shows of its promise. */
@Configuration(proxyBeanMethods = false)
class RefugeConfiguration {

  @Bean
  RecurringTask<Void> noteHoldsThatRanOut(Stays stays, Authorities authorities) {
    return Tasks.recurring("note-holds-that-ran-out", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((task, context) ->
            authorities
                .all()
                .forEach(council -> stays.noteHoldsThatRanOut(Actor.clock(council.id()))));
  }

  @Bean
  PromiseWitness noPlacePromisedTwice(RefugeFacts facts) {
    return reader -> {
      long twice = facts.promisedTwice(reader);
      return new PromiseFigure(
          Promise.NO_PLACE_PROMISED_TWICE,
          Long.toString(twice),
          "refuge spaces promised twice, or to someone a female-only space must not take, in the"
              + " last 12 months",
          twice == 0);
    };
  }

  /** What these rooms keep about a household; never where the refuge is, nor which it is. */
  @Bean
  RecordsOfAPerson recordsOfRefuges(SealedSources sealed) {
    return sealed.room(
        List.of(
            words("Language for a space", "need", "language", "at")
                .worded((row, opened) -> languages(opened)),
            words("Where a space must not be", "need", "away_from", "at")
                .worded((row, opened) -> opened.replace(",", "\n")),
            words("What else a space was asked for", "need", "asked", "at")
                .worded((row, opened) -> WrittenNeeds.inWords(opened)),
            words("Support that a space was asked for", "need", "support", "at")
                .worded((row, opened) -> supportOf(opened)),
            words("Note on a space", "occupancy", "note", "begun_at"),
            words("After there was no space", "unmet", "next_step", "at")),
        List.of(
            facts(
                "Looked for a space",
                "need",
                "at, women, men, others, step_free, pets, needed_by",
                "at",
                RefugeConfiguration::need),
            facts(
                "Space in a refuge",
                "occupancy",
                "begun_at as at, kind, outcome",
                "begun_at",
                RefugeConfiguration::occupancy),
            facts(
                "There was no space",
                "unmet",
                "at, reason",
                "at",
                row -> UnmetReason.valueOf(row.getString("reason")).title())));
  }

  private static String need(ResultSet row) throws SQLException {
    int beside = row.getInt("women") + row.getInt("men") + row.getInt("others");
    return "Other adults beside the person: "
        + beside
        + (row.getBoolean("step_free") ? "\nWithout steps" : "")
        + (row.getBoolean("pets") ? "\nWith an animal" : "")
        + Optional.ofNullable(row.getObject("needed_by", LocalDate.class))
            .map(day -> "\nNeeded by " + day)
            .orElse("");
  }

  private static String languages(String written) {
    return Arrays.stream(written.split(",", -1))
        .map(PlainWords::language)
        .collect(Collectors.joining("\n"));
  }

  private static String supportOf(String written) {
    return SupportNeed.readAll(written).stream()
        .sorted()
        .map(SupportNeed::title)
        .collect(Collectors.joining("\n"));
  }

  private static String occupancy(ResultSet row) throws SQLException {
    var outcome = Optional.ofNullable(row.getString("outcome"));
    if (row.getString("kind").equals("HOLD")) {
      return switch (outcome.orElse("")) {
        case "MOVED_IN" -> "A space was held, and they moved in.";
        case "LET_GO" -> "A space was held, and let go.";
        case "RAN_OUT" -> "A space was held, until its hold ran out.";
        case "ACCEPTED" -> "A space was held, and they accepted it.";
        default -> "A space is held.";
      };
    }
    if (row.getString("kind").equals("AWAITED")) {
      return switch (outcome.orElse("")) {
        case "MOVED_IN" -> "A space was kept for their journey, and they moved in.";
        case "LET_GO", "RAN_OUT" -> "A space was kept for their journey, and then let go.";
        default -> "A space was kept for their journey.";
      };
    }
    return outcome
        .map(where -> "A stay. They moved on to: " + Destination.valueOf(where).title())
        .orElse("A stay.");
  }

  private static CodedSource facts(
      String source, String table, String columns, String by, CodedSource.Wording wording) {
    return new CodedSource(
        source,
        """
        select %s from refuge.%s
        where authority_id = :authority and person_id = :person order by %s, id\
        """
            .formatted(columns, table, by),
        wording);
  }

  private static SealedSource words(String source, String table, String column, String at) {
    return new SealedSource(
        source,
        "refuge." + table + "." + column,
        """
        select id, %s as at, %s as words from refuge.%s
        where authority_id = :authority and person_id = :person order by at, id\
        """
            .formatted(at, column, table));
  }
}
