package rowan.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Office;
import rowan.foundation.kernel.OrganisationId;
import rowan.foundation.web.Language;
import rowan.support.directory.Audience;
import rowan.support.directory.Availability;
import rowan.support.directory.DescribeService;
import rowan.support.directory.Directory;
import rowan.support.directory.DirectoryResult;
import rowan.support.directory.OpeningHours;
import rowan.support.directory.Wording;

/** What help there is in the invented council, in English and Welsh. */
@Component
@Profile("demo")
class DirectoryStory {

  private static final OpeningHours OFFICE =
      new OpeningHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0));

  private final Directory directory;

  DirectoryStory(Directory directory) {
    this.directory = directory;
  }

  void tell(Cast cast) {
    var manager = cast.holding(Office.PROVIDER_MANAGER);
    list(
        cast.named("Aisha M"),
        cast.named("Priya N").organisation(),
        Availability.OPEN,
        Set.of(Audience.EVERYONE),
        List.of("en", "cy", "pl", "ur"),
        "01632 960101",
        Optional.of(OFFICE),
        new Wording(
            "An adviser of your own",
            "Somebody who knows the law, the courts and the police, and works for you alone. They"
                + " stay with you until you say that you no longer need them.",
            "Ask on this site, or call. You do not need proof."),
        new Wording(
            "Cynghorydd i chi",
            "Rhywun sy’n gwybod am y gyfraith, y llysoedd a’r heddlu, ac sy’n gweithio i chi yn"
                + " unig. Byddant gyda chi nes i chi ddweud nad oes eu hangen mwyach.",
            "Gofynnwch ar y wefan hon, neu ffoniwch. Nid oes angen prawf."));
    var larchHouse = manager.getFirst();
    list(
        larchHouse,
        larchHouse.organisation(),
        Availability.OPEN,
        Set.of(Audience.WOMEN, Audience.CHILDREN),
        List.of("en", "pl", "pa"),
        "01632 960102",
        Optional.of(OpeningHours.ALWAYS),
        new Wording(
            "Somewhere safe to stay",
            "A room or a flat for you and your children, with people who know what you have been"
                + " through. Women-only homes, and homes with a front door of their own for anyone.",
            "Ask on this site or call at any hour. We find a place with you."),
        new Wording(
            "Rhywle diogel i aros",
            "Ystafell neu fflat i chi a’ch plant, gyda phobl sy’n deall. Cartrefi i fenywod yn unig,"
                + " a chartrefi â’u drws ffrynt eu hunain i unrhyw un.",
            "Gofynnwch ar y wefan hon neu ffoniwch ar unrhyw adeg. Fe ddown o hyd i le gyda chi."));
    var openGate = manager.getLast();
    list(
        openGate,
        openGate.organisation(),
        Availability.OPEN,
        Set.of(Audience.EVERYONE),
        List.of("en", "ur", "sk"),
        "01632 960103",
        Optional.of(OFFICE),
        new Wording(
            "Support where you are",
            "Somebody to meet in a place that is safe for you: to plan, to listen, to sort out"
                + " money, school and housing with you.",
            "Ask on this site, or call."),
        new Wording(
            "Cymorth lle’r ydych chi",
            "Rhywun i gwrdd â chi mewn lle diogel: i gynllunio, i wrando, ac i drefnu arian, ysgol a"
                + " chartref gyda chi.",
            "Gofynnwch ar y wefan hon, neu ffoniwch."));
    list(
        openGate,
        openGate.organisation(),
        Availability.FULL,
        Set.of(Audience.CHILDREN, Audience.YOUNG_PEOPLE),
        List.of("en"),
        "01632 960104",
        Optional.of(OFFICE),
        new Wording(
            "For children and young people",
            "Play, talk and time for children who have seen or heard what should not happen at home.",
            "A parent, a school or a young person can ask."),
        new Wording(
            "I blant a phobl ifanc",
            "Chwarae, siarad ac amser i blant sydd wedi gweld neu glywed yr hyn na ddylai ddigwydd"
                + " gartref.",
            "Gall rhiant, ysgol neu berson ifanc ofyn."));
  }

  private void list(
      rowan.foundation.access.Actor by,
      OrganisationId deliveredBy,
      Availability availability,
      Set<Audience> audiences,
      List<String> languages,
      String telephone,
      Optional<OpeningHours> hours,
      Wording english,
      Wording welsh) {
    var result =
        directory.add(
            by,
            new DescribeService(
                deliveredBy,
                availability,
                audiences,
                languages,
                true,
                telephone,
                hours,
                Map.of(Language.ENGLISH, english, Language.WELSH, welsh)));
    if (result instanceof DirectoryResult.Refused(var reason)) {
      throw new IllegalStateException("the demonstration's directory was refused: " + reason);
    }
  }
}
