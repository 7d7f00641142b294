package rowan.commissioning.decisions.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rowan.commissioning.decisions.reading.mandates.MandateProposal;

/**
 * A decision made up from a model: what it means, and one of many ways to write it. The same seed
 * gives the same decision.
 */
record GeneratedDecision(String text, List<Expected> resolutions) {

  /** A resolution's number as it should be read, and what it should propose. */
  record Expected(String number, List<MandateProposal> mandates) {}

  private record Sentence(String words, List<MandateProposal> mandates) {}

  private static final List<String> HEADS =
      List.of(
          "",
          "Agenda item\n\nSafe Haven Services\n\n",
          "Decision details\n\nSafe Haven Services\n\nDecision Maker: Cabinet\nIs Key decision?: Yes\n\n",
          "Minutes of the meeting of the Cabinet held on 4 March 2024\n\nPresent: Councillors Ash and Birch\n\n12. SAFE HAVEN SERVICES\n\nConsideration was given to a report.\n\n");
  private static final List<String> LEADS =
      List.of(
          "RESOLVED:",
          "RESOLVED –",
          "Resolved that:",
          "It was resolved that:",
          "That Cabinet:",
          "Cabinet agreed to:",
          "Decision:",
          "DECISION",
          "AGREED:",
          "The Executive Board:",
          "Having considered the report, Cabinet resolved to:",
          "It was MOVED, SECONDED and RESOLVED that the Mayor and Cabinet agree:");
  private static final List<String> TAILS =
      List.of(
          "",
          "\n\nReasons for decision:\n\nTo keep people safe for three years.",
          "\n\nSupporting documents:\n\n1. Report for three years",
          "\n\nAlternative options considered:\n\n1. To award a contract to somebody else for nine years.\n2. To do nothing.",
          "\n\nPublication date: 12/03/2024");
  private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");
  private static final List<String> ROMANS = List.of("i", "ii", "iii", "iv", "v", "vi");

  static GeneratedDecision from(long seed) {
    var random = new Random(seed);
    var sentences = new ArrayList<Sentence>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      var sentence = sentence(random);
      sentences.add(new Sentence(WaysToSay.capital(sentence.words()), sentence.mandates()));
    }
    int style = random.nextInt(9);
    var expected = new ArrayList<Expected>();
    var body = new StringBuilder();
    for (int i = 0; i < count; i++) {
      body.append(marker(style, i)).append(sentences.get(i).words());
      body.append(i + 1 == count ? "." : random.nextBoolean() ? ";" : ".");
      body.append(random.nextBoolean() ? "\n" : "\n\n");
      expected.add(new Expected(number(style, i), sentences.get(i).mandates()));
    }
    var text =
        one(random, HEADS)
            + one(random, LEADS)
            + "\n\n"
            + body.toString().strip()
            + one(random, TAILS);
    return new GeneratedDecision(text, expected);
  }

  private static String marker(int style, int place) {
    int number = place + 1;
    return switch (style) {
      case 0 -> number + ". ";
      case 1 -> "(" + number + ") ";
      case 2 -> number + ") ";
      case 3 -> LETTERS.get(place).toUpperCase(java.util.Locale.UK) + ". ";
      case 4 -> "(" + LETTERS.get(place) + ") ";
      case 5 -> "(" + ROMANS.get(place) + ") ";
      case 6 -> "Resolution " + number + ": ";
      case 7 -> "• ";
      default -> number + ".\t";
    };
  }

  private static String number(int style, int place) {
    return switch (style) {
      case 3 -> LETTERS.get(place).toUpperCase(java.util.Locale.UK);
      case 4 -> LETTERS.get(place);
      case 5 -> ROMANS.get(place);
      default -> Integer.toString(place + 1);
    };
  }

  private static Sentence sentence(Random random) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> buying(random);
      case 2, 3 -> delegating(random);
      case 4 -> extending(random);
      case 5 -> due(random);
      default -> funding(random);
    };
  }

  private static Sentence buying(Random random) {
    int initial = 12 * (1 + random.nextInt(5));
    var extensions =
        one(random, List.of(List.<Integer>of(), List.of(12), List.of(24), List.of(12, 12)));
    var starts =
        random.nextBoolean()
            ? null
            : YearMonth.of(2024 + random.nextInt(4), 1 + random.nextInt(12)).atDay(1);
    var opening =
        one(
            random,
            List.of(
                "approve the commencement of a competitive procurement for the refuge service ",
                "that the refuge service be recommissioned by means of a competitive tender ",
                "agree to go out to competitive tender for the refuge service ",
                "that approval be given to the competitive re-procurement of the refuge service "));
    var words =
        opening
            + WaysToSay.term(random, initial, extensions)
            + (starts == null ? "" : WaysToSay.start(random, starts));
    var meaning =
        new MandateProposal.Commission(
            initial,
            extensions,
            starts,
            null,
            null,
            rowan.commissioning.decisions.reading.mandates.Procedure.COMPETITIVE,
            java.util.Set.of(
                rowan.commissioning.decisions.reading.mandates.Requirement.COMPETITIVE));
    return new Sentence(words, List.of(meaning));
  }

  private static Sentence delegating(Random random) {
    var to = WaysToSay.offices(random, 1 + random.nextInt(3));
    boolean any = to.size() > 1 && random.nextInt(4) == 0;
    var consult =
        random.nextBoolean() ? List.<String>of() : WaysToSay.members(random, 1 + random.nextInt(2));
    var purpose =
        one(
            random,
            List.of(
                "award the contract",
                "agree the final terms",
                "sign the agreement with the successful bidder"));
    var words = WaysToSay.delegation(random, to, any, consult, purpose);
    return new Sentence(
        words, List.of(new MandateProposal.Delegate(to, to.size() > 1 && !any, consult, purpose)));
  }

  private static Sentence extending(Random random) {
    int months = 1 + random.nextInt(24);
    var until = YearMonth.of(2024 + random.nextInt(4), 1 + random.nextInt(12)).atEndOfMonth();
    boolean withDay = random.nextBoolean();
    var words =
        one(
                random,
                List.of(
                    "that the current contract be extended by ",
                    "that the current contract be extended for a further ",
                    "extend the current contract by a period of "))
            + WaysToSay.months(random, months)
            + (withDay ? " to " + WaysToSay.day(random, until) : "");
    return new Sentence(
        words,
        List.of(new MandateProposal.Extend("current contract", months, withDay ? until : null)));
  }

  private static Sentence due(Random random) {
    var month = YearMonth.of(2024 + random.nextInt(4), 1 + random.nextInt(12));
    boolean exact = random.nextBoolean();
    LocalDate by = exact ? month.atDay(1 + random.nextInt(28)) : month.atEndOfMonth();
    var date = exact ? WaysToSay.day(random, by) : WaysToSay.month(random, month);
    var words =
        one(
                random,
                List.of(
                    "that the needs assessment be completed by ",
                    "that the needs assessment be completed no later than "))
            + date;
    return new Sentence(
        words, List.of(new MandateProposal.Deadline("needs assessment be completed", by)));
  }

  private static Sentence funding(Random random) {
    long annual = 50_000L + 1_000L * random.nextInt(900);
    boolean fresh = random.nextBoolean();
    long part = 1_000L * (1 + random.nextInt(40));
    var words =
        "that a budget of "
            + WaysToSay.money(random, annual)
            + one(random, List.of(" a year", " per annum", " p.a.", " per year", " each year"))
            + (fresh ? ", of which " + WaysToSay.money(random, part) + " is new," : "")
            + " be approved";
    return new Sentence(
        words,
        List.of(
            new MandateProposal.Allocate(
                rowan.foundation.kernel.Money.pounds(annual),
                fresh ? rowan.foundation.kernel.Money.pounds(part) : null,
                null)));
  }

  static <T> T one(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
