package rowan.thread;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * 2. What the market said reaches the members; the specification is written with those it is for.
 */
final class EngagingAndSpecifying {

  private static final LocalTime TEN = LocalTime.of(10, 0);

  private final Town town;

  EngagingAndSpecifying(Town town) {
    this.town = town;
  }

  void run(LocalDate engagementBy) {
    engage(engagementBy);
    refuge();
    var support = support();
    contribute(support);
    agree(support);
  }

  private void engage(LocalDate by) {
    var aisha = town.someone("Aisha M").goes("/engagement").sees("No engagement has been opened");
    aisha
        .fills("What is it about?", "Help for people who live with domestic abuse")
        .dates("due", by)
        .presses("Open the engagement");
    if (aisha.path().equals("/engagement")) {
      aisha.follows("Help for people who live with domestic abuse");
    }
    aisha
        .fills(
            "What did they say?",
            """
            Nine organisations came to two open meetings, and 31 people who have used the services spoke with us.

            One door, one worker, and never having to tell it again when the worker changes.\
            """)
        .presses("Write it down")
        .answers("Which resolution asks for it?", "Resolution 8")
        .presses("Send it to the scrutiny members")
        .sees("opened by 0 of 2");
    var engagement = aisha.path();
    town.someone("Cllr Amara Nwosu")
        .goes("/circulations")
        .follows("Help for people who live with domestic abuse")
        .sees("One door, one worker", "not yet")
        .isLookedAt("2-circulated");
    aisha.goes(engagement).sees("opened by 1 of 2");
  }

  private void refuge() {
    var aisha = town.someone("Aisha M").goes("/specifications");
    begin(aisha, "Refuge", "A safe place, and a way on", "Resolution 2");
    section(
        aisha,
        "A place that is safe tonight",
        "Whoever must leave home has somewhere safe to stay the same night.",
        "Spaces kept ready at all hours, and homes with a front door of their own.");
    target(aisha, "Refuge spaces kept ready or lived in", 18, 1);
    provision(aisha, 18, true);
    aisha.sees("Ensured", "18");
    town.waitsUntil(town.today().plusDays(1), TEN);
    town.someone("Cllr Jean Whitlock")
        .goes(aisha.path())
        .presses("Agree to this version")
        .sees("Agreed");
  }

  private String support() {
    var aisha = town.someone("Aisha M").goes("/specifications");
    begin(aisha, "Domestic abuse support", "One door, one worker, one record", "Resolution 3");
    section(
        aisha,
        "Nobody tells it twice",
        "People keep one worker who knows what happened, whoever employs them.",
        "Council advisers and the provider work one record. A change of worker is agreed by both.");
    section(
        aisha,
        "Help before it is a crisis",
        "People and those around them know sooner what it is and where to turn.",
        "Sessions in schools, at work and in community groups, in the languages spoken there.");
    target(aisha, "People reached within two days of being referred", 90, 5);
    target(aisha, "People who feel safer at the end than at the start", 75, 5);
    target(aisha, "Hours in which a case had no lead worker", 0, 0);
    target(aisha, "People reached by prevention sessions", 100, 20);
    target(aisha, "People helped who belong to the communities the decision names", 30, 5);
    provision(aisha, 0, false);
    return aisha.path();
  }

  private void begin(Someone aisha, String service, String title, String resolution) {
    aisha
        .answers("For which service?", service)
        .fills("Title", title)
        .answers("Under which resolution?", resolution)
        .dates("until", town.today().plusDays(14))
        .presses("Begin the draft")
        .sees("It has no section yet");
  }

  private static void section(Someone aisha, String heading, String outcome, String words) {
    aisha
        .unfolds("Add a section")
        .fills("Heading", heading)
        .fills("Outcome", outcome)
        .fills("What is asked for to reach it?", words)
        .presses("Add the section")
        .sees(heading, outcome, words);
  }

  private void target(Someone aisha, String indicator, int value, int tolerance) {
    aisha
        .unfolds("Set a target")
        .ticks(indicator)
        .fills("What is to be reached?", value)
        .fills("By how much may it miss?", tolerance)
        .dates("bywhen", town.today().plusMonths(3))
        .presses("Set the target")
        .seesInRow(indicator, String.valueOf(value));
  }

  private static void provision(Someone aisha, int spaces, boolean femaleOnly) {
    aisha.unfolds("Set provision and reviews").fills("Refuge spaces at least", spaces);
    if (femaleOnly) {
      aisha.ticks("A female-only space is ensured");
    }
    aisha.fills("Months between reviews of outcomes and methods", 6).presses("Set it");
  }

  private void contribute(String support) {
    town.someone("Cllr Amara Nwosu")
        .goes(support)
        .unfolds("Say something about this section")
        .fills(
            "What would you like to say about “Nobody tells it twice”?",
            "Say how long a person waits when their worker is ill.")
        .presses("Send it")
        .sees("Say how long a person waits when their worker is ill.");

    var survivor = town.visitor().goes("/have-your-say").follows("Nobody tells it twice");
    survivor
        .fills("What would you like to say?", "I told it to five people. Once would have done.")
        .isLookedAt("2-have-your-say")
        .presses("Send it");
    var words = String.join(" ", survivor.page().locator(".five-words li").allInnerTexts());

    var aisha = town.someone("Aisha M").goes(support).sees("Once would have done.");
    for (int i = 0; i < 2; i++) {
      aisha
          .fills("What was done with it?", "Added: a second worker is named from the first day.")
          .presses("Reply");
    }
    aisha.sees("2 contributions so far, 2 answered").isLookedAt("2-specification");

    town.visitor()
        .goes("/have-your-say")
        .fills("The five words we gave you", words)
        .presses("Show the reply")
        .sees("What we did with it", "a second worker is named", "Once would have done.");
  }

  private void agree(String support) {
    town.waitsUntil(town.today().plusDays(15), TEN);
    town.someone("Cllr Jean Whitlock").goes(support).presses("Agree to this version");
    town.someone("Cllr Amara Nwosu")
        .goes(support)
        .presses("Agree to this version")
        .sees("Cabinet Member for Safer Communities", "Chair, Safer Lives Scrutiny Commission")
        .sees("Everyone whom the resolution names has agreed. It stands.");
  }
}
