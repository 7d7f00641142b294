package rowan.commissioning.specification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rowan.commissioning.decisions.MandateId;

/**
 * A version as it stands: draft or agreed.
 *
 * @param contributionsUntil the last day to say something about it
 * @param agreedOn the day that the last of those named agreed; absent for a draft
 */
public record SpecificationView(
    SpecificationId id,
    ServiceKind service,
    int version,
    String title,
    MandateId mandate,
    LocalDate contributionsUntil,
    int minimumSpaces,
    boolean femaleOnlySpace,
    int reviewMonths,
    Optional<LocalDate> agreedOn,
    List<Section> sections,
    List<Target> targets,
    List<Agreement> agreements) {

  public SpecificationView {
    sections = List.copyOf(sections);
    targets = List.copyOf(targets);
    agreements = List.copyOf(agreements);
  }

  /** An outcome, and what is asked for to reach it. */
  public record Section(int number, String title, String outcome, String words) {}

  /** That somebody whom the mandate names agreed. */
  public record Agreement(String title, Instant at) {}

  public boolean draft() {
    return agreedOn.isEmpty();
  }

  /** Whether something may be said about it on this day. */
  public boolean takesContributionsOn(LocalDate day) {
    return draft() && !day.isAfter(contributionsUntil);
  }

  public Optional<Section> section(int number) {
    return sections.stream().filter(section -> section.number() == number).findFirst();
  }

  AgreedSpecification asAgreed(LocalDate on) {
    return new AgreedSpecification(
        id,
        service,
        title,
        version,
        mandate,
        on,
        agreements.stream().map(Agreement::title).toList(),
        sections.stream()
            .map(section -> new AgreedSpecification.Outcome(section.title(), section.outcome()))
            .toList(),
        targets,
        minimumSpaces,
        femaleOnlySpace,
        reviewMonths);
  }
}
