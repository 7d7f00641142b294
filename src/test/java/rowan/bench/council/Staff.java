package rowan.bench.council;

import static rowan.bench.council.GeneratedCouncil.Kind.LEAD;
import static rowan.bench.council.GeneratedCouncil.Kind.REFERRER;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import rowan.bench.CopyRows;
import rowan.foundation.access.Office;
import rowan.foundation.access.register.Vetting;

/** Those who sign in: the leads, and who refers. */
final class Staff {

  /** So many accounts refer, whatever the number of cases. */
  static final int REFERRERS = 16;

  private static final LocalDate APPOINTED = LocalDate.of(2020, 1, 1);
  private static final LocalDate FAR_OFF = LocalDate.of(2100, 1, 1);

  private final GeneratedCouncil council;

  Staff(GeneratedCouncil council) {
    this.council = council;
  }

  void copy(Connection connection) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "access.account",
            "authority_id",
            "id",
            "organisation_id",
            "name",
            "email")) {
      for (int lead = 0; lead < council.leads(); lead++) {
        account(rows, LEAD.id(lead), council.workers(), "lead" + lead, lead);
      }
      for (int referrer = 0; referrer < REFERRERS; referrer++) {
        account(rows, REFERRER.id(referrer), council.referrers(), "referrer" + referrer, referrer);
      }
    }
    try (var rows =
        new CopyRows(
            connection,
            "access.office_held",
            "authority_id",
            "account_id",
            "office",
            "title",
            "starts")) {
      for (int lead = 0; lead < council.leads(); lead++) {
        rows.add(council.authority(), LEAD.id(lead), Office.IDVA.name(), "IDVA", APPOINTED);
      }
      for (int referrer = 0; referrer < REFERRERS; referrer++) {
        rows.add(
            council.authority(),
            REFERRER.id(referrer),
            Office.REFERRER.name(),
            "Police officer",
            APPOINTED);
      }
    }
    inStanding(connection);
  }

  private void inStanding(Connection connection) throws SQLException {
    try (var rows =
        new CopyRows(
            connection,
            "access.standing",
            "authority_id",
            "account_id",
            "vetting",
            "vetted_until",
            "trained_until",
            "conduct_version",
            "conduct_agreed_at")) {
      for (int lead = 0; lead < council.leads(); lead++) {
        rows.add(
            council.authority(),
            LEAD.id(lead),
            Vetting.ENHANCED_DBS.name(),
            FAR_OFF,
            FAR_OFF,
            (short) 1,
            APPOINTED.atStartOfDay(ZoneOffset.UTC).toInstant());
      }
    }
  }

  private void account(CopyRows rows, UUID id, UUID organisation, String mail, int number)
      throws SQLException {
    rows.add(
        council.authority(),
        id,
        organisation,
        Invented.name(number * 7),
        mail + "@generated.example");
  }
}
