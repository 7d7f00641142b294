package rowan.thread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rowan.commissioning.procurement.Procurement;
import rowan.demo.DemoDecision;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.testing.Browser;
import rowan.testing.NeedsBrowser;
import rowan.testing.RowanTest;
import rowan.testing.TestClock;

/**
 * The whole thread, through pages alone, by everyone who has a part in it: from the text of a
 * Cabinet decision to what a scrutiny member reads of its outcomes. docs/tour.md walks the same
 * way, with the pictures taken here.
 */
@RowanTest
@NeedsBrowser
class ThreadTests {

  @Autowired private Authorities authorities;
  @Autowired private Accounts accounts;
  @Autowired private Procurement procurement;
  @Autowired private TheOthers others;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  @AfterEach
  void timeAsItWas() {
    clock.moveBack();
  }

  @Test
  void runsFromTheDecisionToTheOutcomeThatScrutinyReads(Browser browser) {
    var town = new Town(authorities, accounts, browser, clock, port);
    var decision = new DemoDecision(town.today().minusDays(15));
    new ReadingTheDecision(town).run(decision);
    new EngagingAndSpecifying(town).run(decision.engagementBy());
    new Procuring(town, procurement).run(decision);
    new ReferringAndHelping(town).run();
    others.areHelped(town);
    new Measuring(town).run();
    new Scrutinising(town).run();
  }
}
