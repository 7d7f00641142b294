package rowan.commissioning.decisions.authority;

import static rowan.commissioning.decisions.AuthorityRefusal.NOT_THE_DELEGATES;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import rowan.commissioning.decisions.Addressee;
import rowan.commissioning.decisions.reading.mandates.MandateProposal.Delegate;
import rowan.commissioning.decisions.recording.InFigures;

/** An award is approved by those to whom it was delegated: all of them where jointly, else one. */
final class DelegationRules {

  private DelegationRules() {}

  /** One thing that approvals must be. */
  @FunctionalInterface
  interface DelegationRule {
    Optional<Objection> objection(String source, Delegate permits, Collection<String> approvedBy);
  }

  static final DelegationRule SOMEBODY_IS_NAMED =
      (source, permits, approvedBy) ->
          permits.to().isEmpty()
              ? Optional.of(
                  new Objection(
                      NOT_THE_DELEGATES,
                      source
                          + " names nobody who may approve. Have the delegates confirmed first."))
              : Optional.empty();

  static final DelegationRule EACH_APPROVES_WHERE_ALL_MUST =
      (source, permits, approvedBy) -> {
        var missing = permits.to().stream().filter(title -> !among(title, approvedBy)).toList();
        return !permits.jointly() || missing.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Objection(
                    NOT_THE_DELEGATES,
                    "%s asks for %s together, %d of them; %s not approved yet."
                        .formatted(
                            source,
                            InFigures.list(permits.to()),
                            permits.to().size(),
                            InFigures.list(missing) + (missing.size() == 1 ? " has" : " have"))));
      };

  static final DelegationRule ONE_OF_THEM_APPROVES =
      (source, permits, approvedBy) ->
          permits.to().stream().anyMatch(title -> among(title, approvedBy))
              ? Optional.empty()
              : Optional.of(
                  new Objection(
                      NOT_THE_DELEGATES,
                      "%s delegates this to %s; %s."
                          .formatted(
                              source,
                              either(permits.to()),
                              approvedBy.isEmpty()
                                  ? "nobody has approved yet"
                                  : "approved by "
                                      + InFigures.list(approvedBy.stream().sorted().toList())
                                      + " it is not")));

  static final List<DelegationRule> IN_FORCE =
      List.of(SOMEBODY_IS_NAMED, EACH_APPROVES_WHERE_ALL_MUST, ONE_OF_THEM_APPROVES);

  static Optional<Objection> objection(
      String source, Delegate permits, Collection<String> approvedBy) {
    return IN_FORCE.stream()
        .flatMap(rule -> rule.objection(source, permits, approvedBy).stream())
        .findFirst();
  }

  private static boolean among(String title, Collection<String> approvedBy) {
    var delegate = new Addressee(title);
    return approvedBy.stream().anyMatch(delegate::sameTitle);
  }

  private static String either(List<String> titles) {
    return String.join(" or ", titles);
  }
}
