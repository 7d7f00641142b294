package rowan.support.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.web.Language;

/** Services to try the directory with. */
final class ServiceFixture {

  static final Wording ENGLISH =
      new Wording("Larch line", "Listens and helps to plan.", "Call, or ask us to call you.");
  static final Wording WELSH =
      new Wording("Llinell Larch", "Yn gwrando ac yn helpu i gynllunio.", "Ffoniwch ni.");

  private ServiceFixture() {}

  static DescribeService aHelpline(OrganisationId by) {
    return new DescribeService(
        by,
        Availability.OPEN,
        Set.of(Audience.EVERYONE),
        List.of("en", "cy", "ur"),
        true,
        "0808 157 0000",
        Optional.of(
            new OpeningHours(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 30))),
        Map.of(Language.ENGLISH, ENGLISH, Language.WELSH, WELSH));
  }

  static DescribeService saying(OrganisationId by, Wording english) {
    return with(by, Set.of(Audience.EVERYONE), "", Map.of(Language.ENGLISH, english));
  }

  static DescribeService with(
      OrganisationId by,
      Set<Audience> audiences,
      String telephone,
      Map<Language, Wording> wordings) {
    return new DescribeService(
        by, Availability.OPEN, audiences, List.of(), false, telephone, Optional.empty(), wordings);
  }

  static DescribeService now(DescribeService service, Availability availability) {
    return new DescribeService(
        service.deliveredBy(),
        availability,
        service.audiences(),
        service.languages(),
        service.interpreters(),
        service.telephone(),
        service.hours(),
        service.wordings());
  }
}
