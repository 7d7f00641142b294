package rowan.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rowan.support.casework.Community;
import rowan.support.prevention.Kind;
import rowan.support.prevention.Prevention;
import rowan.support.prevention.ProgrammeId;
import rowan.support.prevention.RecordResult;
import rowan.support.prevention.RecordSession;
import rowan.support.prevention.StartProgramme;

/** Sessions in schools, groups and workplaces, every other week for two years. */
@Component
@Profile("demo")
class PreventionStory {

  private static final int SESSIONS = 52;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final List<String> WHERE =
      List.of("a secondary school", "a community centre", "the hospital", "a college", "a mosque");

  private final StoryClock clock;
  private final Prevention prevention;

  PreventionStory(StoryClock clock, Prevention prevention) {
    this.clock = clock;
    this.prevention = prevention;
  }

  void tell(Cast cast, LocalDate today, long seed) {
    var lead = cast.named("Lucy W");
    var random = new Random(seed);
    var begins = today.minusWeeks(SESSIONS * 2L);
    var programmes =
        at(
            begins,
            () ->
                List.of(
                    start(new StartProgramme(lead, Kind.SCHOOL, "What love is not")),
                    start(new StartProgramme(lead, Kind.COMMUNITY_GROUP, "Over a cup of tea")),
                    start(new StartProgramme(lead, Kind.PROFESSIONALS, "The first to be told"))));
    for (int session = 0; session < SESSIONS; session++) {
      var day = begins.plusWeeks(2L * session).plusDays(1);
      var programme = programmes.get(random.nextInt(programmes.size()));
      var where = WHERE.get(random.nextInt(WHERE.size()));
      int reached = 8 + random.nextInt(50);
      var communities =
          random.nextInt(3) == 0 ? Set.of(Community.ETHNIC_MINORITY) : Set.<Community>of();
      at(
          day.plusDays(1),
          () ->
              prevention.record(
                  new RecordSession(
                      lead, programme, day, where, reached, List.of("en"), communities)));
    }
  }

  private <T> T at(LocalDate day, java.util.function.Supplier<T> work) {
    return clock.at(day.atTime(15, 0).atZone(LONDON).toInstant(), work);
  }

  private ProgrammeId start(StartProgramme programme) {
    return switch (prevention.start(programme)) {
      case RecordResult.Done<ProgrammeId>(var id) -> id;
      case RecordResult.Refused<ProgrammeId>(var why) ->
          throw new IllegalStateException("the demonstration's story was refused: " + why);
    };
  }
}
