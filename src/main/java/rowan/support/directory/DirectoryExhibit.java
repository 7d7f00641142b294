package rowan.support.directory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Exhibits;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Aim;
import rowan.foundation.kernel.Exhibit;
import rowan.foundation.kernel.Exhibit.Standing;
import rowan.foundation.kernel.SpokenLanguage;
import rowan.foundation.web.Language;

/** Shows, for the aim of better information, what anyone can find out and in which languages. */
@Component
class DirectoryExhibit implements Exhibits {

  private static final String WHERE_ANYONE_READS_IT = "/services";

  private final Acting acting;
  private final Services services;

  DirectoryExhibit(Acting acting, Services services) {
    this.acting = acting;
    this.services = services;
  }

  @Override
  public List<Exhibit> now(Actor actor) {
    var listed =
        acting.in(
            Wing.SUPPORT,
            actor,
            () ->
                services.all(actor).stream()
                    .map(stored -> stored.description().value())
                    .filter(service -> service.availability() != Availability.PAUSED)
                    .toList());
    return List.of(exhibit(listed));
  }

  /** What the services that take people show. */
  static Exhibit exhibit(List<DescribeService> listed) {
    if (listed.isEmpty()) {
      return new Exhibit(
          Aim.INFORMATION,
          "No service is in the public directory yet",
          WHERE_ANYONE_READS_IT,
          Standing.NOTHING_YET);
    }
    var says = new StringBuilder();
    says.append(counted(listed.size(), "service")).append(" in the public directory");
    says.append(", to be read in ").append(among(read(listed)));
    long spoken =
        listed.stream()
            .flatMap(service -> service.languages().stream())
            .filter(code -> !code.equals(Language.ENGLISH.code()))
            .distinct()
            .count();
    if (spoken > 0) {
      says.append("; staff speak ").append(counted(spoken, "language")).append(" beside English");
    }
    return new Exhibit(Aim.INFORMATION, says.toString(), WHERE_ANYONE_READS_IT, Standing.UNDER_WAY);
  }

  /** The languages in which at least one of them describes itself, English first. */
  private static List<String> read(List<DescribeService> listed) {
    return Stream.of(Language.values())
        .filter(language ->
            listed.stream().anyMatch(service -> service.wordings().containsKey(language)))
        .map(language -> new SpokenLanguage(language.code()).name())
        .toList();
  }

  private static String among(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + names.getLast();
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
