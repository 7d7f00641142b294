package rowan.commissioning.decisions.authority;

import static rowan.commissioning.decisions.AuthorityRefusal.ANOTHER_PROCEDURE;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Commission;
import rowan.commissioning.decisions.reading.mandates.Procedure;
import rowan.commissioning.decisions.reading.mandates.Requirement;

/**
 * A contract is bought in the way that was resolved. What was to be competitive may be bought by
 * any procedure that is open to competition; a procedure resolved by its name is that one.
 */
final class ProcedureRule {

  private static final Set<String> OPEN_TO_COMPETITION =
      Set.of(
          "competitive",
          "open",
          "restricted",
          "competitive-flexible",
          "light-touch",
          "dynamic-purchasing-system");

  private ProcedureRule() {}

  static Optional<Objection> objection(
      String source, Commission permits, String procedure, String thing) {
    var asked = token(procedure);
    var named = permits.procedure();
    boolean competitive =
        named == Procedure.COMPETITIVE
            || (named == null && permits.requires().contains(Requirement.COMPETITIVE));
    if (competitive && !OPEN_TO_COMPETITION.contains(asked)) {
      return Optional.of(refused(source, "a competitive procurement", asked, thing));
    }
    if (named != null && named != Procedure.COMPETITIVE && !named.token().equals(asked)) {
      return Optional.of(refused(source, spoken(named.token()), asked, thing));
    }
    return Optional.empty();
  }

  private static Objection refused(String source, String permitted, String asked, String thing) {
    return new Objection(
        ANOTHER_PROCEDURE,
        "%s permits %s; %s is to be bought by %s."
            .formatted(
                source, permitted, thing, asked.isEmpty() ? "no procedure named" : spoken(asked)));
  }

  private static String spoken(String token) {
    return switch (token) {
      case "open" -> "the open procedure";
      case "restricted" -> "the restricted procedure";
      case "competitive-flexible" -> "the competitive flexible procedure";
      case "light-touch" -> "the light-touch procedure";
      case "direct-award" -> "direct award";
      case "framework" -> "a framework";
      case "dynamic-purchasing-system" -> "a dynamic purchasing system";
      default -> token.replace('-', ' ');
    };
  }

  private static String token(String procedure) {
    return procedure.strip().toLowerCase(Locale.UK).replaceAll("[\\s_]+", "-");
  }
}
