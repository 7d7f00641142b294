package rowan.support.refuge.stay.held;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.records.CodedSource;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.records.SealedSource;
import rowan.foundation.records.SealedSources;
import rowan.support.refuge.stay.children.ChildTopic;
import rowan.support.refuge.stay.daily.IncidentKind;
import rowan.support.refuge.stay.daily.IncidentStep;
import rowan.support.refuge.stay.daily.Safeguarding;
import rowan.support.refuge.stay.money.BenefitKind;
import rowan.support.refuge.stay.money.Cover;
import rowan.support.refuge.stay.money.LongerReason;
import rowan.support.refuge.stay.settling.GivenHow;
import rowan.support.refuge.stay.settling.InductionItem;

/** What stays hold about a person; never where the house is, nor which it is. */
@Configuration(proxyBeanMethods = false)
class StayRecords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  @Bean
  RecordsOfAPerson recordsOfStays(SealedSources sealed) {
    return sealed.room(
        List.of(
            words("Language of a licence", "licence", "language", "at", "person_id")
                .worded((row, opened) -> new SpokenLanguage(opened).name()),
            words("A child’s plan in a stay", "child_note", "words", "at", "child_id"),
            words("Visitor in a stay", "visitor", "name", "expected_at", "person_id"),
            words("Incident in a stay", "incident", "words", "happened_at", "person_id"),
            words("Why a stay goes on", "longer_stay", "words", "at", "person_id"),
            words("Why a payment was taken back", "payment", "words", "at", "person_id")),
        List.of(
            facts("A stay", "stay", "began_at as at", row -> "Moved in."),
            facts(
                "Agreed to a licence",
                "licence",
                "at, version, given_how, agreed_on",
                row ->
                    "Version "
                        + row.getInt("version")
                        + ", "
                        + GivenHow.valueOf(row.getString("given_how")).words()
                        + ", "
                        + on(row, "agreed_on")),
            facts(
                "Shown the house",
                "induction",
                "at, item, done_on",
                row ->
                    InductionItem.valueOf(row.getString("item")).title()
                        + ", "
                        + on(row, "done_on")),
            new CodedSource(
                "A child’s plan in a stay",
                """
                select at, topic, on_day from refuge.child_note
                where authority_id = :authority and child_id = :person order by at, id\
                """,
                row ->
                    ChildTopic.valueOf(row.getString("topic")).title() + ", " + on(row, "on_day")),
            facts(
                "Visitor in a stay",
                "visitor",
                "expected_at as at, came_at is not null as came, refused_at is not null as refused",
                row ->
                    (row.getBoolean("came") ? "Somebody visited." : "Somebody was expected.")
                        + (row.getBoolean("refused") ? " They must not come." : "")),
            facts(
                "Incident in a stay",
                "incident",
                "happened_at as at, kind, safeguarding, address_known",
                StayRecords::incident),
            facts(
                "After an incident",
                "incident_step",
                "at, step, taken_back_at is not null as taken_back",
                row ->
                    IncidentStep.valueOf(row.getString("step")).title()
                        + (row.getBoolean("taken_back") ? " (this was taken back)" : "")),
            facts(
                "Service charge",
                "charge",
                "at, weekly_pence, from_day, covers",
                row ->
                    new Money(row.getLong("weekly_pence"))
                        + " a week from "
                        + DAY.format(row.getObject("from_day", LocalDate.class))
                        + ", for: "
                        + covers(row)),
            facts(
                "Paid",
                "payment",
                "at, pence, on_day, void_of is not null as void",
                row ->
                    (row.getBoolean("void") ? "Taken back: " : "")
                        + new Money(row.getLong("pence"))
                        + ", "
                        + on(row, "on_day")),
            facts(
                "Benefit",
                "benefit",
                "at, kind, awarded, applied_on, decided_on",
                StayRecords::benefit),
            facts(
                "Why a stay goes on",
                "longer_stay",
                "at, reason, until_day, reviewed_at is not null as reviewed",
                row ->
                    LongerReason.valueOf(row.getString("reason")).title()
                        + ". Looked at again by "
                        + DAY.format(row.getObject("until_day", LocalDate.class))
                        + (row.getBoolean("reviewed") ? ". A manager has read it." : "."))));
  }

  private static String on(ResultSet row, String column) throws SQLException {
    return "on " + DAY.format(row.getObject(column, LocalDate.class));
  }

  private static String covers(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("covers").getArray())
        .map(one -> Cover.valueOf(one).title().toLowerCase(Locale.ROOT))
        .collect(joining(", "));
  }

  private static String incident(ResultSet row) throws SQLException {
    return IncidentKind.valueOf(row.getString("kind")).title()
        + "\nSafeguarding told? "
        + Safeguarding.valueOf(row.getString("safeguarding")).title()
        + (row.getBoolean("address_known") ? "\nThe address may have become known." : "");
  }

  private static String benefit(ResultSet row) throws SQLException {
    var kind = BenefitKind.valueOf(row.getString("kind")).title();
    boolean awarded = row.getBoolean("awarded");
    boolean waits = row.wasNull();
    return kind
        + ": applied for "
        + on(row, "applied_on")
        + (waits ? "" : (awarded ? ", awarded " : ", refused ") + on(row, "decided_on"));
  }

  private static CodedSource facts(
      String source, String table, String columns, CodedSource.Wording wording) {
    return new CodedSource(
        source,
        """
        select %s from refuge.%s
        where authority_id = :authority and person_id = :person order by 1, 2\
        """
            .formatted(table.equals("stay") ? columns + ", id" : columns, table),
        wording);
  }

  private static SealedSource words(
      String source, String table, String column, String at, String whose) {
    return new SealedSource(
        source,
        "refuge." + table + "." + column,
        """
        select id, %s as at, %s as words from refuge.%s
        where authority_id = :authority and %s = :person order by at, id\
        """
            .formatted(at, column, table, whose));
  }
}
