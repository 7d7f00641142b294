package rowan.bench.council;

import static rowan.bench.council.GeneratedCouncil.Kind.CASE;
import static rowan.bench.council.GeneratedCouncil.Kind.LEAD;
import static rowan.bench.council.GeneratedCouncil.Kind.PERSON;
import static rowan.bench.council.GeneratedCouncil.Kind.REFERRAL;
import static rowan.bench.council.GeneratedCouncil.Kind.REFERRER;
import static rowan.bench.council.GeneratedCouncil.Kind.TICKET;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rowan.bench.CopyRows;
import rowan.foundation.messages.Channel;
import rowan.foundation.messages.SafeContact;
import rowan.foundation.vault.Place;
import rowan.support.casework.Child;
import rowan.support.casework.Gender;
import rowan.support.frontdoor.Asker;
import rowan.support.frontdoor.MakeReferral;
import rowan.support.frontdoor.Told;
import tools.jackson.databind.json.JsonMapper;

/** The people of some cases: their keys, how it is safe to reach them, and who referred them. */
final class People {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration UNTIL_OPENED = Duration.ofHours(5);
  private static final LocalTime SAFE_FROM = LocalTime.of(9, 30);
  private static final LocalTime SAFE_UNTIL = LocalTime.of(15, 0);

  private final GeneratedCouncil council;
  private final LocalDate today;

  People(GeneratedCouncil council) {
    this.council = council;
    this.today = LocalDate.ofInstant(council.until(), ZoneOffset.UTC);
  }

  void copy(Connection connection, Batch batch) throws SQLException {
    copyKeys(connection, batch);
    copyContacts(connection, batch);
    copyReferrals(connection, batch);
  }

  private void copyKeys(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "vault.person_key",
            "authority_id",
            "person_id",
            "wing",
            "wrapped",
            "made_at")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        rows.add(
            council.authority(),
            PERSON.id(n),
            "rowan_support",
            batch.wrapped(n),
            council.openedAt(n).minus(UNTIL_OPENED));
      }
    }
  }

  private void copyContacts(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "messages.safe_contact",
            "authority_id",
            "person_id",
            "number",
            "channel",
            "days",
            "from_time",
            "to_time",
            "details",
            "checked_on",
            "written_at",
            "written_by")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        var contact = contact(n);
        var details = contact.voicemail() + "\n" + contact.value() + "\n" + contact.askFor();
        rows.add(
            council.authority(),
            PERSON.id(n),
            1,
            contact.channel().name(),
            (short) 0b11111,
            contact.from(),
            contact.to(),
            batch.key(n).seal(new Place("messages.safe_contact.details.1", PERSON.id(n)), details),
            contact.checkedOn(),
            council.openedAt(n),
            LEAD.id(council.leadOf(n)));
      }
    }
  }

  private SafeContact contact(int n) {
    return new SafeContact(
        Channel.CALL,
        Invented.telephone(n),
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        SAFE_FROM,
        SAFE_UNTIL,
        false,
        "Anna from the library",
        today.minusDays(n % SafeContact.CHECK_AFTER_DAYS));
  }

  private void copyReferrals(Connection connection, Batch batch) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "frontdoor.referral",
            "authority_id",
            "id",
            "person_id",
            "asker",
            "urgency",
            "language",
            "received_at",
            "account_id",
            "organisation_id",
            "reference",
            "ticket",
            "told",
            "answered_at",
            "state",
            "taken_by",
            "taken_at",
            "decided_by",
            "decided_at",
            "case_id",
            "lead_id")) {
      for (int n = batch.first(); n <= batch.last(); n++) {
        var opened = council.openedAt(n);
        var lead = LEAD.id(council.leadOf(n));
        rows.add(
            council.authority(),
            REFERRAL.id(n),
            PERSON.id(n),
            Asker.POLICE.name(),
            (short) (n % 3),
            "en",
            opened.minus(UNTIL_OPENED),
            REFERRER.id(n % Staff.REFERRERS),
            council.referrers(),
            reference(n),
            TICKET.id(n),
            batch.key(n).seal(new Place("frontdoor.referral.told", REFERRAL.id(n)), told(n)),
            opened,
            "ACCEPTED",
            lead,
            opened,
            lead,
            opened,
            CASE.id(n),
            lead);
      }
    }
  }

  /** Told from the references that are drawn by having no hyphen. */
  private static String reference(int n) {
    return "G%08d".formatted(n);
  }

  private String told(int n) {
    return JSON.writeValueAsString(
        new Told(
            Invented.name(n),
            Optional.of(LocalDate.of(1960 + n % 45, 1 + n % 12, 1 + n % 28)),
            Gender.WOMAN,
            Set.of(),
            List.of(new Child(Optional.of("Idris"), n % 18, true)),
            Invented.story(n),
            Set.of(),
            Optional.empty(),
            contact(n),
            Optional.of(MakeReferral.Consent.agreed()),
            EnumSet.of(MakeReferral.Risk.CONTROL, MakeReferral.Risk.WORSE),
            ""));
  }
}
