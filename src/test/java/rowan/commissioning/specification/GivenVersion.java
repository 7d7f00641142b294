package rowan.commissioning.specification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import rowan.commissioning.decisions.MandateId;
import rowan.commissioning.specification.SpecificationView.Agreement;
import rowan.commissioning.specification.SpecificationView.Section;
import rowan.evidence.indicators.Indicator;

/** What a version says, for tests of the pure rules. */
record GivenVersion(
    ServiceKind service,
    List<Section> sections,
    List<Target> targets,
    int minimumSpaces,
    boolean femaleOnlySpace,
    int reviewMonths) {

  static final LocalDate CONTRIBUTIONS_UNTIL = LocalDate.of(2030, 6, 30);

  static GivenVersion of(List<Section> sections, List<Target> targets) {
    return new GivenVersion(ServiceKind.SUPPORT, sections, targets, 0, false, 6);
  }

  static GivenVersion whole() {
    return of(
        List.of(section(1, "Nobody tells it twice", "One worker stays.", "One record.")),
        List.of(target(Indicator.FEELS_SAFER, 75)));
  }

  static Section section(int number, String title, String outcome, String words) {
    return new Section(number, title, outcome, words);
  }

  static Target target(Indicator indicator, int value) {
    return new Target(indicator, value, 0, LocalDate.of(2031, 4, 1));
  }

  GivenVersion with(Section section) {
    return with(Stream.concat(sections.stream(), Stream.of(section)).toList());
  }

  GivenVersion without(String title) {
    return with(sections.stream().filter(section -> !section.title().equals(title)).toList());
  }

  private GivenVersion with(List<Section> others) {
    return new GivenVersion(service, others, targets, minimumSpaces, femaleOnlySpace, reviewMonths);
  }

  GivenVersion withProvision(int spaces, boolean femaleOnly, int months) {
    return new GivenVersion(service, sections, targets, spaces, femaleOnly, months);
  }

  GivenVersion ofRefuge() {
    return new GivenVersion(
        ServiceKind.REFUGE, sections, targets, minimumSpaces, femaleOnlySpace, reviewMonths);
  }

  SpecificationView version(int number) {
    return version(number, Optional.empty());
  }

  SpecificationView agreed(LocalDate on) {
    return version(1, Optional.of(on));
  }

  private SpecificationView version(int number, Optional<LocalDate> agreedOn) {
    return new SpecificationView(
        new SpecificationId(new UUID(4, number)),
        service,
        number,
        "One door",
        new MandateId(new UUID(1, 1)),
        CONTRIBUTIONS_UNTIL,
        minimumSpaces,
        femaleOnlySpace,
        reviewMonths,
        agreedOn,
        sections,
        targets,
        List.of(new Agreement("Cabinet Member", Instant.parse("2030-03-05T10:00:00Z"))));
  }
}
