package rowan.support.sharing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rowan.foundation.access.Organisation;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.web.Choice;
import rowan.support.sharing.LawfulBasis;
import rowan.support.sharing.Purpose;
import rowan.support.sharing.SigningOff.Unsigned;

/** Who answers for what by which law, as it holds now and as it was. */
public record LawfulBasesPage(
    List<Organisation> controllers, List<LawfulBasis> all, List<Unsigned> unsigned, Instant now) {

  public List<Purpose> purposes() {
    return List.of(Purpose.values());
  }

  /** What holds now. */
  public Optional<LawfulBasis> now(Organisation controller, Purpose purpose) {
    return all.stream()
        .filter(one -> one.controller().equals(controller.id()) && one.purpose() == purpose)
        .findFirst();
  }

  /** What held before. */
  public List<LawfulBasis> before() {
    return all.stream()
        .filter(one ->
            all.stream()
                .filter(other ->
                    other.controller().equals(one.controller()) && other.purpose() == one.purpose())
                .findFirst()
                .filter(one::equals)
                .isEmpty())
        .toList();
  }

  public String name(OrganisationId id) {
    return names().getOrDefault(id, "");
  }

  private Map<OrganisationId, String> names() {
    return controllers.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
  }

  public List<Choice> whom() {
    return controllers.stream().map(one -> new Choice(one.id().toString(), one.name())).toList();
  }

  public boolean overdue(Unsigned one) {
    return one.due().isBefore(now);
  }

  /** Something to choose from, each with a title. */
  public static <E extends Enum<E>> List<Choice> choices(
      E[] values, java.util.function.Function<E, String> title) {
    return Stream.of(values).map(one -> Choice.of(one, title.apply(one))).toList();
  }
}
