package rowan.thread;

import static org.assertj.core.api.Assertions.assertThat;

/** 4. Two people ask for help, one of them by the police; one case, one worker at a time. */
final class ReferringAndHelping {

  private final Town town;

  ReferringAndHelping(Town town) {
    this.town = town;
  }

  void run() {
    tellWhatHelpThereIs();
    var words = aSurvivorAsks();
    aProfessionalRefers();
    var id = openTheCase();
    theWordsStillOpenTheConversation(words);
    work(id);
    handOver(id);
    new FindingASpace(town, id).run();
    holdASession();
  }

  private void tellWhatHelpThereIs() {
    var aisha =
        town.someone("Aisha M")
            .goes("/directory/new")
            .ticks("Open")
            .selects("Who delivers it?", Town.OPEN_GATE)
            .ticks("Everyone")
            .fills("Telephone", "01632 960 221")
            .ticks("Day and night, every day");
    aisha.page().locator("input[name=name-en]").fill("Talk to somebody");
    aisha
        .page()
        .locator("textarea[name=what-en]")
        .fill("Somebody listens, and helps you to think it through.");
    aisha.page().locator("textarea[name=how-en]").fill("Call, or ask on these pages.");
    aisha.page().locator("input[name=name-cy]").fill("Siarad â rhywun");
    aisha.page().locator("textarea[name=what-cy]").fill("Mae rhywun yn gwrando, ac yn helpu.");
    aisha.page().locator("textarea[name=how-cy]").fill("Ffoniwch, neu gofynnwch yma.");
    aisha.presses("List it");
    var visitor = town.visitor().goes("/services").sees("Talk to somebody", "01632 960 221");
    visitor.isLookedAt("4-services");
    visitor.follows("Cymraeg").sees("Siarad â rhywun");
  }

  private String aSurvivorAsks() {
    var survivor = town.visitor().goes("/").isLookedAt("4-start");
    survivor
        .follows("Get help for me")
        .fills("What is going on?", "He reads my phone. I do not know where to begin.")
        .presses("Continue")
        .ticks("I will come back here")
        .presses("Continue")
        .sees("You come back here with five words. Nothing is sent to you.")
        .presses("Send it")
        .sees("Your five words", "Someone reads it within 24 hours.")
        .isLookedAt("4-five-words");
    var words = String.join(" ", survivor.page().locator(".five-words span").allInnerTexts());
    assertThat(words.split(" ")).hasSize(5);
    return words;
  }

  private void aProfessionalRefers() {
    town.someone("PC Dale W")
        .goes("/referrals/new")
        .fills("Name", "Asha Khan")
        .answers("How do they speak of themselves?", "Woman")
        .fills("Children", "9, boy, Idris\n4, girl")
        .ticks("Call")
        .fills("Number", "07700 900318")
        .ticks("Monday to Friday, 9:00 to 17:00")
        .fills(
            "In your words, so that they need not tell it again",
            "He waited outside the school again and said what he would do.")
        .answers("Their agreement", "They agreed")
        .selects("What kind of service are you from?", "Police")
        .isLookedAt("4-referral")
        .presses("Send the referral")
        .sees("It has arrived. Its reference is");
  }

  private String openTheCase() {
    var bev = town.someone("Bev K").goes("/triage").sees("2 are waiting").isLookedAt("4-triage");
    bev.follows("Police").isLookedAt("4-referred");
    bev.follows("Open a case")
        .answers("From this hour on", "Priya N")
        .presses("Open the case")
        .sees("The case is open and has its lead", "1 is waiting");
    return town.someone("Priya N").goes("/caseload").follows("A. K.").path();
  }

  private void theWordsStillOpenTheConversation(String words) {
    var bev = town.someone("Bev K").goes("/triage").follows("For themselves");
    bev.fills("Answer them", "Thank you for writing. Would you like to talk?").presses("Send");
    town.visitor()
        .goes("/messages")
        .fills("Your five words", words)
        .presses("Open my messages")
        .sees("Would you like to talk?");
  }

  private void work(String path) {
    var priya = town.someone("Priya N").goes("/caseload").isLookedAt("4-caseload");
    priya.goes(path).seesNothingOf("Asha", "900318");
    priya
        .presses("Show number and log a call")
        .sees("07700 900318")
        .ticks("Yes, I spoke with them")
        .fills("What was said and agreed", "Feels watched at the school gate.")
        .presses("Write it down");
    priya.goes(path + "/risk").presses("Assess the risk");
    for (int topic = 1; topic <= 24; topic++) {
      priya.page().locator("input[name=topic-" + topic + "]").nth(topic <= 17 ? 0 : 2).check();
    }
    priya.presses("Write it down").sees("High risk: 17 of 24");
    priya
        .goes(path + "/plan")
        .fills("What they want to reach", "The children safe on their way to school")
        .presses("Add the goal")
        .fills("What is to be done", "Change the lock")
        .dates("due", town.today().plusDays(2));
    priya.selects("Towards", "The children safe");
    priya.presses("Add the step").sees("Change the lock").isLookedAt("4-plan");
  }

  private void handOver(String path) {
    town.someone("Priya N")
        .goes(path + "/handover")
        .selects("Who is to lead", "Marta S")
        .fills("What they must know first", "Wants to stay near the school.")
        .ticks("The person has read the summary")
        .presses("Propose the handover")
        .sees("proposed, not answered yet");
    town.someone("Marta S")
        .goes("/today")
        .follows("From Priya N")
        .presses("Accept")
        .sees("Feels watched at the school gate.", "He waited outside the school again")
        .isLookedAt("4-case");
  }

  private void holdASession() {
    var lucy = town.someone("Lucy W").goes("/prevention/programmes/new");
    lucy.ticks("School").fills("Name", "Safe friendships, year 9").presses("Start it");
    lucy.goes("/prevention/sessions/new")
        .selects("Programme", "Safe friendships")
        .dates("on", town.today())
        .fills("Where?", "a secondary school")
        .fills("How many people were there?", 128)
        .ticks("English")
        .presses("Record it")
        .seesInRow("Safe friendships", "128")
        .isLookedAt("4-prevention");
  }
}
