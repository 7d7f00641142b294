package rowan.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import rowan.commissioning.procurement.Procurement;
import rowan.demo.DemoDecision;
import rowan.foundation.access.Actor;

/** 3. From a plan under the mandate to a signed contract with its options, reviews and money. */
final class Procuring {

  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final int STANDSTILL_AND_MORE = 16;
  private static final Duration A_LITTLE_AFTER = Duration.ofMinutes(20);

  private final Town town;
  private final Procurement procurement;

  Procuring(Town town, Procurement procurement) {
    this.town = town;
    this.procurement = procurement;
  }

  void run(DemoDecision decision) {
    recordPresentContracts(decision);
    var starts = decision.presentContractsEnd().plusDays(1);
    var closes = town.today().plusDays(47);
    var tender = plan(starts, closes);
    var words = publish(tender);
    bid("Sal T", tender, 432_000);
    bid("Jo C", tender, 425_000);
    sealedUntilTheDeadline(tender, words.getFirst());
    town.waitsUntil(closes, NOON.plus(A_LITTLE_AFTER));
    procurement.keepTime(Actor.clock(town.council().authority().id()));
    open(tender, words);
    new Evaluating(town, tender).run();
    award(tender);
    fund();
  }

  private void recordPresentContracts(DemoDecision decision) {
    present(decision, "Domestic abuse support", "Support A", Town.OPEN_GATE, 180_000, 0);
    present(decision, "Domestic abuse support", "Support B", Town.LARCH_HOUSE, 110_000, 0);
    present(decision, "Refuge", "Refuge, until now", Town.LARCH_HOUSE, 220_000, 18);
  }

  private void present(
      DemoDecision decision, String service, String title, String who, int pounds, int spaces) {
    var aisha =
        town.someone("Aisha M")
            .goes("/contracts/new")
            .answers("For which service?", service)
            .fills("Short name", title)
            .selects("Who delivers it", who)
            .dates("starts", decision.presentContractsEnd().minusYears(3).plusDays(1))
            .dates("ends", decision.presentContractsEnd())
            .fills("What a year costs", pounds);
    if (spaces > 0) {
      aisha
          .fills("Refuge spaces, if it has any", spaces)
          .ticks("It ensures a space for women only");
    }
    aisha.presses("Record it").sees(title);
  }

  private String plan(LocalDate starts, LocalDate closes) {
    var tom =
        town.someone("Tom F")
            .goes("/tenders/new")
            .answers("Which resolution is it under?", "3 + 2 years")
            .ticks("One door, one worker, one record, version 1")
            .fills("Title of the notice", "One support service for the whole borough")
            .fills("Why is it one lot?", "One door and one record need one provider.")
            .dates("starts", starts)
            .fills("Initial term", 60)
            .fills("Options", "24")
            .fills("The most that a year may cost", 440_000)
            .fills("Short name of question 1", "Outcomes")
            .fills("What bidders answer in question 1", "How will people be safer?")
            .fills("Weight of question 1", 45)
            .fills("Short name of question 2", "Voices")
            .fills("What bidders answer in question 2", "How do people you help shape the service?")
            .fills("Weight of question 2", 25)
            .fills("Weight of the price", 30)
            .dates("closesOn", closes)
            .fills("At", "12:00")
            .selects("Opening officer 1", "Ruth L")
            .selects("Opening officer 2", "Colm D")
            .selects("Opening officer 3", "Nadia O")
            .presses("Save the plan");
    tom.isRefused("Resolution 1 permits 3 years and an option of 2; this tender asks for 5 years")
        .isLookedAt("3-beyond-the-mandate");
    tom.fills("Initial term", 36).presses("Save the plan").sees("It can be published when");
    return tom.path();
  }

  private List<String> publish(String tender) {
    var words = new ArrayList<String>();
    for (var officer : List.of("Ruth L", "Colm D", "Nadia O")) {
      var page = town.someone(officer).goes(tender + "/words").presses("Show me six words");
      var drawn = String.join(" ", page.page().locator(".five-words span").allInnerTexts());
      page.fills("Type them from your paper", drawn).presses("I have written them down");
      words.add(drawn);
    }
    town.someone("Tom F").goes(tender).presses("Publish").sees("Open for bids");
    return words;
  }

  private void bid(String who, String tender, int annual) {
    var bidder =
        town.someone(who)
            .goes("/bids")
            .follows("One support service for the whole borough")
            .follows("Write a bid")
            .fills("How will people be safer?", "They keep one worker, and see their plan.")
            .fills("How do people you help shape the service?", "They choose who is employed.")
            .fills("Price of a year", annual)
            .presses("Seal and send");
    bidder.sees("Your receipt", "SHA-256");
    assertThat(bidder.path()).startsWith(tender.replace("/tenders/", "/bids/"));
  }

  private void sealedUntilTheDeadline(String tender, String words) {
    town.someone("Tom F")
        .goes(tender + "/opening")
        .sees("Nobody sees who has bid before the tender has closed")
        .seesNothingOf(Town.OPEN_GATE, Town.HARBOUR_LIGHTS);
    town.someone("Ruth L").goes(tender + "/opening").seesNothingOf("Your six words", words);
  }

  private void open(String tender, List<String> words) {
    town.someone("Ruth L")
        .goes(tender + "/opening")
        .sees("The bids are sealed")
        .fills("Your six words, in their order", words.get(0))
        .presses("I am present")
        .sees("is present", "A second officer opens the bids");
    town.someone("Colm D")
        .goes(tender + "/opening")
        .fills("Your six words, in their order", words.get(1))
        .presses("Open the bids")
        .sees("Opened by two officers", Town.OPEN_GATE, Town.HARBOUR_LIGHTS)
        .isLookedAt("3-bids-opened");
  }

  private void award(String tender) {
    var helen =
        town.someone("Helen M")
            .goes(tender + "/award")
            .presses("Approve the award")
            .sees("One alone decides nothing", "Waiting for Strategic Director of Communities");
    town.someone("Tom F").goes(tender + "/award").seesNothingOf("Record the signed contract");
    town.someone("David O")
        .goes(tender + "/award")
        .presses("Approve the award")
        .sees("Awarded to " + Town.OPEN_GATE, "Standing still");
    helen.goes(tender + "/award").isLookedAt("3-award");
    town.waitsUntil(town.today().plusDays(STANDSTILL_AND_MORE), MORNING);
    town.someone("Tom F")
        .goes(tender + "/award")
        .presses("Record the signed contract")
        .sees("Signed");
  }

  private void fund() {
    var aisha =
        town.someone("Aisha M")
            .goes("/contracts")
            .follows("One support service for the whole borough")
            .sees("Option of 2 years", "Decide by", "reviews held");
    aisha
        .follows("Commit money")
        .answers("Which resolution allocates it?", "£660,000")
        .fills("What line 1 is for", "Support, as before")
        .fills("Line 1, a year", 510_000)
        .fills("What line 2 is for", "More prevention and early intervention")
        .fills("Line 2, a year", 150_001)
        .fills("Of line 2, new", 150_000)
        .presses("Commit it")
        .isRefused("£660,000");
    aisha
        .fills("Line 2, a year", 150_000)
        .presses("Commit it")
        .sees("£510,000", "£150,000, of which £150,000 new")
        .isLookedAt("3-contract");
    aisha
        .goes("/calendar")
        .sees("Support A", "Support B", "Refuge, until now", "Is every day covered?")
        .isLookedAt("3-calendar");
    assertThat(aisha.page().locator("svg.plot").count()).isPositive();
  }
}
