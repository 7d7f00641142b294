package rowan.commissioning.specification;

import java.util.List;
import java.util.Optional;

/** What a draft must have before anyone can agree to it. */
@FunctionalInterface
interface DraftRule {

  Optional<String> objection(SpecificationView draft, int unanswered);

  DraftRule IT_IS_A_DRAFT =
      (draft, unanswered) ->
          refusedIf(!draft.draft(), "This version was agreed already, and does not change.");

  DraftRule IT_NAMES_AN_OUTCOME =
      (draft, unanswered) ->
          refusedIf(draft.sections().isEmpty(), "It has no section yet. Add the outcomes first.");

  DraftRule IT_CAN_BE_MEASURED =
      (draft, unanswered) ->
          refusedIf(draft.targets().isEmpty(), "It has no indicator yet. Add a target first.");

  DraftRule A_REFUGE_HAS_A_MINIMUM =
      (draft, unanswered) ->
          refusedIf(
              draft.service() == ServiceKind.REFUGE && draft.minimumSpaces() == 0,
              "A refuge has a minimum provision. Say how many spaces there must be at least.");

  DraftRule EVERYONE_HAS_A_REPLY =
      (draft, unanswered) ->
          refusedIf(
              unanswered > 0,
              unanswered == 1
                  ? "One contribution has no reply yet. Answer it first."
                  : unanswered + " contributions have no reply yet. Answer them first.");

  List<DraftRule> IN_FORCE =
      List.of(
          IT_IS_A_DRAFT,
          IT_NAMES_AN_OUTCOME,
          IT_CAN_BE_MEASURED,
          A_REFUGE_HAS_A_MINIMUM,
          EVERYONE_HAS_A_REPLY);

  /** The first objection to agreeing, if there is any. */
  static Optional<String> firstObjection(SpecificationView draft, int unanswered) {
    return IN_FORCE.stream()
        .flatMap(rule -> rule.objection(draft, unanswered).stream())
        .findFirst();
  }

  private static Optional<String> refusedIf(boolean broken, String sentence) {
    return broken ? Optional.of(sentence) : Optional.empty();
  }
}
