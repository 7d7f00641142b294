package rowan.support.casework.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.OrganisationKind;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.Audit;
import rowan.foundation.audit.Histories;
import rowan.foundation.records.HeldRecord;
import rowan.foundation.records.RecordsOfAPerson;
import rowan.foundation.vault.PersonKey;
import rowan.foundation.web.Days;
import rowan.support.casework.CaseId;

/**
 * Who looked at a person's record, when, by what office and why, for the answer to what is held
 * about them: a record for each day. The council, whose log it is, tells of all; another controller
 * of its own people's looks.
 */
@Component
class LooksHeld implements RecordsOfAPerson {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private final Histories histories;
  private final HistoryRows rows;
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Acting acting;
  private final Audit audit;

  LooksHeld(
      Histories histories,
      HistoryRows rows,
      JdbcClient jdbc,
      Accounts accounts,
      Acting acting,
      Audit audit) {
    this.histories = histories;
    this.rows = rows;
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.acting = acting;
    this.audit = audit;
  }

  @Override
  public List<HeldRecord> about(Actor officer, PersonKey key) {
    var cases = cases(officer, key);
    if (cases.isEmpty()) {
      return List.of(); // a child, whose record is looked at with the case
    }
    var reasons = new ArrayList<Reasons>();
    acting.run(
        Wing.BREAKING_GLASS,
        officer,
        () -> cases.forEach(id -> reasons.add(rows.reasons(officer, new CaseId(id)))));
    Map<LocalDate, List<Histories.Look>> days = new LinkedHashMap<>();
    for (var look : looks(officer, key)) {
      days.computeIfAbsent(LocalDate.ofInstant(look.last(), Days.LONDON), day -> new ArrayList<>())
          .add(look);
    }
    var held = new ArrayList<HeldRecord>();
    days.values().forEach(looks -> held.add(record(looks.reversed(), reasons)));
    return held.reversed();
  }

  @Override
  public Set<String> columns() {
    return Set.of();
  }

  private List<UUID> cases(Actor officer, PersonKey key) {
    return jdbc.sql("select case_id from casework.opening where authority_id = ? and person_id = ?")
        .params(officer.authority().value(), key.person().value())
        .query((row, number) -> row.getObject("case_id", UUID.class))
        .list();
  }

  /** Latest first. */
  private List<Histories.Look> looks(Actor officer, PersonKey key) {
    var person = key.person().value();
    var trace = audit.look(officer, "answering.history", person);
    boolean all =
        accounts.organisations(officer.authority(), OrganisationKind.COUNCIL).stream()
            .anyMatch(council -> council.id().equals(officer.organisation()));
    var looks = new ArrayList<Histories.Look>();
    var before = Optional.of(Long.MAX_VALUE);
    while (before.isPresent()) {
      var page = histories.of(officer, trace, person, before.get());
      page.looks().stream()
          .filter(look -> all || look.of().equals(officer.organisation().value()))
          .forEach(looks::add);
      before = page.before();
    }
    return looks;
  }

  private static HeldRecord record(List<Histories.Look> looks, List<Reasons> reasons) {
    var lines = looks.stream().map(look -> line(look, reasons)).toList();
    return new HeldRecord(
        "Who looked at your record", looks.getFirst().first(), String.join("\n", lines), true);
  }

  private static String line(Histories.Look look, List<Reasons> reasons) {
    var first = HOUR.format(look.first().atZone(Days.LONDON));
    var last = HOUR.format(look.last().atZone(Days.LONDON));
    var hour = first.equals(last) ? first : first + " to " + last;
    var why =
        reasons.stream()
            .flatMap(one -> one.of(look.what(), look.account(), look.last()).stream())
            .findFirst();
    return hour
        + ": "
        + look.who()
        + look.organisation().map(name -> " (" + name + ") ").orElse(" ")
        + look.did()
        + (look.times() > 1 ? ", " + look.times() + " times" : "")
        + "."
        + why.map(words -> " " + words).orElse("");
  }
}
