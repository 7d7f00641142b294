package rowan.promises.traces;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Office;
import rowan.foundation.access.Wing;
import rowan.foundation.audit.log.Sequencer;
import rowan.foundation.messages.Channel;
import rowan.support.casework.CaseId;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;
import rowan.testing.TestClock;

/** A council with a refuge, and somebody who is helped there, anew for each request. */
@TestComponent
class Town {

  private final GivenCases cases;
  private final GivenRefuges refuges;
  private final Casework casework;
  private final Sequencer sequencer;
  private final Acting acting;
  private final JdbcClient jdbc;
  private final TestClock clock;

  Town(
      GivenCases cases,
      GivenRefuges refuges,
      Casework casework,
      Sequencer sequencer,
      Acting acting,
      JdbcClient jdbc,
      TestClock clock) {
    this.cases = cases;
    this.refuges = refuges;
    this.casework = casework;
    this.sequencer = sequencer;
    this.acting = acting;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Somebody who may be sent texts, with an open case. */
  record Somebody(GivenRefuges.House house, CaseSummary theCase) {

    CaseId id() {
      return theCase.caseId();
    }

    Actor lead() {
      return house.worker();
    }

    GivenCases.Team team() {
      return house.team();
    }

    Actor holder(Office office) {
      return team().council().holder(office);
    }

    /** An address below that of the case. */
    String at(String below) {
      return "/cases/" + id() + below;
    }

    /** The number of the case in digits. */
    String number() {
      return theCase.number().replaceFirst("^C-", "");
    }
  }

  Somebody somebody() {
    var house = refuges.house();
    return of(house, cases.aCase(house.team(), cases.safe(Channel.TEXT, "07700 900318")));
  }

  /** Another case of the same council, whose person may be the same. */
  Somebody another(Somebody first) {
    return of(first.house, cases.aCase(first.team()));
  }

  private Somebody of(GivenRefuges.House house, CaseId id) {
    return new Somebody(house, casework.summary(house.worker(), id).orElseThrow());
  }

  GivenRefuges refuges() {
    return refuges;
  }

  /** The number of an entry that has its place in the log. */
  long anEntry(Somebody one) {
    var authority = one.lead().authority();
    while (sequencer.sequence(authority) != Sequencer.Turn.SETTLED) {
      Thread.onSpinWait();
    }
    return acting.in(
        Wing.FOUNDATION,
        one.lead(),
        () -> jdbc.sql("select max(number) from audit.leaf").query(Long.class).single());
  }

  /** So late that what is closed today is kept no longer. */
  void yearsLater() {
    clock.moveOn(Duration.ofDays(10 * 365));
  }

  /** This minute, as a form says it. */
  String hour() {
    return "%tR".formatted(LocalTime.now(clock));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The three fields of a day, and others. */
  static Map<String, String> with(Map<String, String> others, String field, LocalDate day) {
    var fields = new HashMap<>(others);
    fields.put(field + "-day", String.valueOf(day.getDayOfMonth()));
    fields.put(field + "-month", String.valueOf(day.getMonthValue()));
    fields.put(field + "-year", String.valueOf(day.getYear()));
    return fields;
  }
}
