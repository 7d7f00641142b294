package rowan.commissioning.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.ServiceKind;
import rowan.commissioning.specification.SpecificationId;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Money;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.kernel.Term;

/**
 * A contract as whoever may see it sees it.
 *
 * @param days from its first to its last as it stands, extensions included
 * @param strands the parts of its service that it covers
 * @param award nothing where it was let before Rowan
 */
public record ContractView(
    ContractId id,
    ServiceKind service,
    String title,
    OrganisationId provider,
    Dates days,
    Money annual,
    int spaces,
    boolean femaleOnlySpace,
    List<String> strands,
    Optional<Award> award) {

  public ContractView {
    strands = List.copyOf(strands);
  }

  /** What a contract has that was awarded under a mandate. */
  public record Award(
      MandateId mandate,
      UUID tender,
      SpecificationId specification,
      LocalDate signedOn,
      Term term,
      List<Option> options) {

    public Award {
      options = List.copyOf(options);
    }

    /** The option that may be taken next. */
    public Optional<Option> next() {
      return options.stream().filter(option -> !option.taken()).findFirst();
    }
  }

  /**
   * An extension that the council may choose.
   *
   * @param until last day if it is taken
   * @param decideBy last day on which it can be taken, if the ones before it are
   */
  public record Option(
      int number, int months, LocalDate until, LocalDate decideBy, boolean taken) {}

  public boolean isPresent() {
    return award.isEmpty();
  }

  static ContractView of(Contract contract, List<String> strands) {
    var facts = contract.facts();
    var award =
        switch (contract) {
          case Contract.Present _ -> Optional.<Award>empty();
          case Contract.Awarded awarded -> Optional.of(award(awarded));
        };
    return new ContractView(
        facts.id(),
        facts.service(),
        facts.title(),
        facts.provider(),
        new Dates(facts.starts(), facts.ends()),
        facts.annual(),
        facts.spaces(),
        facts.femaleOnlySpace(),
        strands,
        award);
  }

  private static Award award(Contract.Awarded awarded) {
    var term = awarded.term();
    var options = new ArrayList<Option>();
    for (int i = 0; i < term.extensionMonths().size(); i++) {
      options.add(
          new Option(
              i + 1,
              term.extensionMonths().get(i),
              term.endAfter(i + 1),
              term.endAfter(i).minusMonths(awarded.facts().noticeMonths()),
              i < awarded.taken()));
    }
    return new Award(
        awarded.mandate(),
        awarded.tender(),
        awarded.specification(),
        awarded.signedOn(),
        term,
        options);
  }
}
