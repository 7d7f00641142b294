package rowan.support.refuge.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.matching.UnmetReason;

/** What offers ask of somebody today, and what they keep about a person. */
@Configuration(proxyBeanMethods = false)
class OffersConfiguration {

  @Bean
  OverdueDuty.Own answersToGive(AskedOfUs askedOfUs, JdbcDue due, OfferDesk desk) {
    return actor -> {
      var lines = new ArrayList<OverdueDuty.Line>();
      if (desk.mayHold(actor)) {
        var now = desk.local(desk.now());
        desk.plainly(
            actor,
            () -> {
              due.withoutNextStep(actor, desk.now()).forEach(one -> lines.add(refused(one)));
              due.toDecide(actor, desk.now()).forEach(one -> lines.add(offered(one, now)));
              askedOfUs.unanswered(actor).ifPresent(count -> lines.add(asked(count, now)));
              return lines;
            });
      }
      lines.sort(Comparator.comparing(OverdueDuty.Line::danger).reversed());
      return lines;
    };
  }

  private static OverdueDuty.Line asked(AskedOfUs.Count count, ZonedDateTime now) {
    return new OverdueDuty.Line(
        (count.asked() == 1
                ? "Your refuge is asked to take a household. Answer by "
                : "Your refuge is asked to take "
                    + count.asked()
                    + " households. Answer the first by ")
            + PlainWords.hour(now, count.first())
            + ".",
        "/refuge/offers",
        false);
  }

  private static OverdueDuty.Line offered(JdbcDue.Due one, ZonedDateTime now) {
    return new OverdueDuty.Line(
        one.refuge()
            + " said yes to a household of yours: they decide until "
            + PlainWords.hour(now, one.at())
            + ".",
        "/refuge/offers/" + one.offer(),
        false);
  }

  /** Who had accepted may be on their way to a door that does not open. */
  private static OverdueDuty.Line refused(JdbcDue.Due one) {
    return new OverdueDuty.Line(
        one.refuge()
            + (one.accepted()
                ? " said no after a household of yours had accepted. Reach them now, and say what happens next."
                : " said no to a household of yours. Say what happens next."),
        "/refuge/offers/" + one.offer(),
        one.accepted());
  }

  @Bean
  RecordsOfAPerson recordsOfOffers(SealedSources sealed) {
    return sealed.room(
        List.of(
            words("What a refuge was asked", "offer", "household", "id", "asked_at"),
            words("What a refuge was told", "offer", "words", "id", "asked_at"),
            words("With a no", "offer_deed", "words", "id", "at"),
            words("After a refuge said no", "after_a_no", "words", "offer_id", "at")),
        List.of(
            new CodedSource(
                "A refuge was asked",
                """
                select asked_at as at from refuge.offer
                where authority_id = :authority and person_id = :person order by asked_at, id\
                """,
                row -> "A refuge was asked whether it can take them."),
            new CodedSource(
                "What came of a space",
                """
                select at, deed, reason, detail from refuge.offer_deed
                where authority_id = :authority and person_id = :person order by at, id\
                """,
                row ->
                    switch (row.getString("deed")) {
                      case "OFFERED" -> "The refuge said yes.";
                      case "ACCEPTED" -> "They accepted.";
                      case "DECLINED" -> "They declined: " + why(row);
                      case "REFUSED" -> "The refuge said no: " + why(row);
                      default -> "It was taken back: " + why(row);
                    })));
  }

  private static String why(ResultSet row) throws SQLException {
    return OfferState.No.over(
        UnmetReason.valueOf(row.getString("reason")), Optional.ofNullable(row.getString("detail")));
  }

  private static SealedSource words(
      String source, String table, String column, String id, String at) {
    return new SealedSource(
        source,
        "refuge." + table + "." + column,
        """
        select %s as id, %s as at, %s as words from refuge.%s
        where authority_id = :authority and person_id = :person order by at, id\
        """
            .formatted(id, at, column, table));
  }
}
