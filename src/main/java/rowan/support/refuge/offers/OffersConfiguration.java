package rowan.support.refuge.offers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.matching.UnmetReason;
import rowan.support.refuge.places.RefugePlaces;

/** What offers ask of somebody today, and what they keep about a person. */
@Configuration(proxyBeanMethods = false)
class OffersConfiguration {

  @Bean
  OverdueDuty.Own answersToGive(
      AskedOfUs askedOfUs, JdbcOffers rows, RefugePlaces places, OfferDesk desk) {
    return actor -> {
      var lines = new ArrayList<OverdueDuty.Line>();
      if (desk.mayHold(actor)) {
        askedOfUs
            .unanswered(actor)
            .ifPresent(count ->
                lines.add(
                    new OverdueDuty.Line(
                        (count.asked() == 1
                                ? "Your refuge is asked to take a household. Answer by "
                                : "Your refuge is asked to take "
                                    + count.asked()
                                    + " households. Answer the first by ")
                            + PlainWords.hour(desk.local(desk.now()), count.first())
                            + ".",
                        "/refuge/offers",
                        false)));
        desk.plainly(actor, () -> rows.withoutNextStep(actor, desk.now()))
            .forEach(row ->
                lines.add(
                    new OverdueDuty.Line(
                        places
                                .space(actor, row.space())
                                .map(space -> space.space().place())
                                .orElse("A refuge")
                            + " said no to a household of yours. Say what happens next.",
                        "/refuge/offers/" + row.id(),
                        false)));
      }
      return lines;
    };
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
                select at, deed, reason from refuge.offer_deed
                where authority_id = :authority and person_id = :person order by at, id\
                """,
                row ->
                    switch (row.getString("deed")) {
                      case "OFFERED" -> "The refuge said yes.";
                      case "ACCEPTED" -> "They accepted.";
                      case "DECLINED" -> "They declined: " + why(row.getString("reason"));
                      case "REFUSED" -> "The refuge said no: " + why(row.getString("reason"));
                      default -> "It was taken back.";
                    })));
  }

  private static String why(String reason) {
    return UnmetReason.valueOf(reason).title();
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
