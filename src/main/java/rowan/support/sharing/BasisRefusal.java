package rowan.support.sharing;

import java.util.Optional;
import java.util.Set;
import rowan.foundation.access.OrganisationKind;

/** Why a lawful basis cannot be one. */
public enum BasisRefusal {
  NOT_FOR_A_COUNCIL(
      "article6",
      "A council cannot rely on legitimate interests for what is its task. Choose another basis."),
  NEEDS_A_CONDITION(
      "schedule1", "This condition under article 9 needs one in Schedule 1 as well. Choose which."),
  HELP_NEVER_DEPENDS_ON_CONSENT(
      "article6",
      "Help cannot depend on a consent that may be taken back. Keep consent for surveys."),
  FIGURES_NEED_NO_SPECIAL_CATEGORY(
      "article9", "Contract monitoring is by figures alone. Choose 'None' here.");

  private static final Set<Article9> NEED_SCHEDULE_1 =
      Set.of(
          Article9.SOCIAL_PROTECTION,
          Article9.SUBSTANTIAL_PUBLIC_INTEREST,
          Article9.HEALTH_OR_SOCIAL_CARE,
          Article9.RESEARCH);

  private final String field;
  private final String sentence;

  BasisRefusal(String field, String sentence) {
    this.field = field;
    this.sentence = sentence;
  }

  public String field() {
    return field;
  }

  public String sentence() {
    return sentence;
  }

  /** The rule that stands against a basis. */
  static Optional<BasisRefusal> objection(SetBasis basis, OrganisationKind controller) {
    if (controller == OrganisationKind.COUNCIL
        && basis.article6() == Article6.LEGITIMATE_INTERESTS) {
      return Optional.of(NOT_FOR_A_COUNCIL);
    }
    if (basis.article6() == Article6.CONSENT && basis.purpose() != Purpose.RESEARCH) {
      return Optional.of(HELP_NEVER_DEPENDS_ON_CONSENT);
    }
    if (basis.purpose() == Purpose.CONTRACT_MONITORING && basis.article9() != Article9.NONE) {
      return Optional.of(FIGURES_NEED_NO_SPECIAL_CATEGORY);
    }
    return NEED_SCHEDULE_1.contains(basis.article9()) && basis.schedule1() == Schedule1.NONE
        ? Optional.of(NEEDS_A_CONDITION)
        : Optional.empty();
  }
}
