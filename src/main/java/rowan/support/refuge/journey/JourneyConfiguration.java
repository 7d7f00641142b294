package rowan.support.refuge.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import rowan.foundation.access.OverdueDuty;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.support.refuge.RefugeEvent;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.offers.OfferDesk;

/** Who has not arrived, and what journeys keep about a person. */
@Configuration(proxyBeanMethods = false)
class JourneyConfiguration {

  /** After so long without anything being done, whoever answers for the service learns of it. */
  private static final Duration FOLLOWED_UP_WITHIN = Duration.ofHours(1);

  @Bean
  OverdueDuty.Own whoHasNotArrived(JdbcJourneys rows, OfferDesk desk) {
    return actor -> {
      var lines = new ArrayList<OverdueDuty.Line>();
      if (desk.mayHold(actor)) {
        var now = desk.now();
        desk.plainly(actor, () -> rows.overdue(actor, now))
            .forEach(one ->
                lines.add(
                    new OverdueDuty.Line(
                        "Somebody who was to be at "
                            + one.space()
                            + " by "
                            + PlainWords.hour(desk.local(now), one.expected())
                            + " has not arrived. "
                            + (one.policeTold()
                                ? "The police are told. Say when they are found."
                                : "Follow it up now."),
                        "/refuge/offers/" + one.offer() + "/journey",
                        true)));
      }
      return lines;
    };
  }

  @Bean
  OverdueDuty journeysToFollowUp(JdbcJourneys rows, OfferDesk desk) {
    return reader ->
        desk.reading(reader, () -> rows.notFollowedUp(reader, desk.now().minus(FOLLOWED_UP_WITHIN)))
            ? Optional.of("The follow-up of a journey to a safe place is overdue.")
            : Optional.empty();
  }

  @Bean
  RecordsOfAPerson recordsOfJourneys(SealedSources sealed) {
    return sealed.room(
        List.of(
            words("Where they were to be met", "journey", "meeting_point"),
            words("Who was to meet them", "journey", "met_by"),
            words("Word to know each other by", "journey", "code_word"),
            words("What to bring", "journey", "bring"),
            words("When they had not arrived", "follow_up", "words"),
            words("Reference of the police", "follow_up", "reference")),
        List.of(
            new CodedSource(
                "Journey to a safe place",
                """
                select at, travel, later from refuge.journey
                where authority_id = :authority and person_id = :person order by at, id\
                """,
                row -> {
                  var travel = row.getString("travel");
                  return (travel == null
                          ? "It was said when they would be there."
                          : "How they come: " + Travel.valueOf(travel).title())
                      + (row.getBoolean("later") ? "\nAt another hour than first planned" : "");
                }),
            new CodedSource(
                "They had not arrived",
                """
                select at, what from refuge.follow_up
                where authority_id = :authority and person_id = :person order by at, id\
                """,
                row -> FollowUp.valueOf(row.getString("what")).title())));
  }

  private static SealedSource words(String source, String table, String column) {
    return new SealedSource(
        source,
        "refuge." + table + "." + column,
        """
        select id, at, %s as words from refuge.%s
        where authority_id = :authority and person_id = :person order by at, id\
        """
            .formatted(column, table));
  }

  /** Who has moved in is looked for no more. */
  @Component
  static class OnStayBegan {

    private final JdbcJourneys rows;
    private final OfferDesk desk;

    OnStayBegan(JdbcJourneys rows, OfferDesk desk) {
      this.rows = rows;
      this.desk = desk;
    }

    @EventListener
    void on(RefugeEvent.StayBegan began) {
      rows.arrived(began.authority().value(), began.caseId(), desk.now());
    }
  }
}
