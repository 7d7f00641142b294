package rowan.support.casework.held;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.Audit;
import rowan.foundation.kernel.DatabaseTime;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.MessageTo;
import rowan.foundation.messages.Messages;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.records.HeldRecord;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.vault.PersonKey;

/**
 * How it was agreed to reach somebody, and what was sent to them. An organisation that no longer
 * takes part tells what was so while it did, and not how they are reached now.
 */
@Component
class ContactPlansHeld implements RecordsOfAPerson {

  private final Messages messages;
  private final Audit audit;
  private final JdbcClient jdbc;

  ContactPlansHeld(Messages messages, Audit audit, JdbcClient jdbc) {
    this.messages = messages;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  @Override
  public List<HeldRecord> about(Actor officer, PersonKey key) {
    var held = new ArrayList<HeldRecord>();
    takesPartUntil(officer, key)
        .ifPresent(until -> {
          for (var agreed : messages.plans(officer, key)) {
            if (agreed.at().isBefore(until)) {
              held.add(new HeldRecord("Safe contact", agreed.at(), words(agreed.plan()), true));
            }
          }
          var trace = audit.look(officer, "answering.messages", key.person().value());
          for (var sent : messages.allTo(officer, trace, key.person())) {
            if (sent.askedAt().isBefore(until)) {
              held.add(new HeldRecord("Message sent", sent.askedAt(), words(sent), true));
            }
          }
        });
    return held;
  }

  @Override
  public Set<String> columns() {
    return Set.of("messages.safe_contact.details");
  }

  private Optional<Instant> takesPartUntil(Actor officer, PersonKey key) {
    return jdbc.sql(
            """
            select nullif(max(i.until_at), 'infinity') as until_at from casework.opening o
            join casework.involvement i on i.authority_id = o.authority_id and i.case_id = o.case_id
              and i.organisation_id = :organisation
            where o.authority_id = :authority and o.person_id = :person having count(*) > 0\
            """)
        .param("authority", officer.authority().value())
        .param("organisation", officer.organisation().value())
        .param("person", key.person().value())
        .query((row, number) -> {
          var until = DatabaseTime.readAny(row, "until_at");
          return until == null ? Instant.MAX : until;
        })
        .optional();
  }

  /** Where letters go is an address, and those are in no copy. */
  private static String words(SafeContact plan) {
    var where =
        switch (plan.channel()) {
          case CALL, TEXT -> ", on " + plan.value();
          case EMAIL -> ", to " + plan.value();
          case LETTER -> ", to an address that is in no copy";
          case IN_ROWAN -> "";
        };
    var voicemail =
        plan.channel() == Channel.CALL
            ? plan.voicemail() ? "\nVoicemail is safe." : "\nNo voicemail."
            : "";
    var askFor = plan.askFor().isEmpty() ? "" : "\nAsk for, or sign as: " + plan.askFor();
    return plan.channel().safeTo()
        + " "
        + plan.when()
        + where
        + voicemail
        + askFor
        + "\nSaid to be so on "
        + Wordings.day(plan.checkedOn());
  }

  private static String words(MessageTo sent) {
    return "By "
        + sent.channel().noun()
        + ": “"
        + sent.words().signedBy("")
        + "” "
        + (sent.keptBack()
            ? "It was kept back: the plan no longer allowed it."
            : sent.sentAt().isPresent() ? "It was sent." : "It has not been sent.");
  }
}
