package rowan.promises.traces;

import static rowan.promises.traces.Request.post;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import rowan.foundation.access.Office;
import rowan.foundation.web.Language;
import rowan.promises.traces.Town.Somebody;
import rowan.support.directory.Audience;
import rowan.support.directory.Availability;
import rowan.support.directory.DescribeService;
import rowan.support.directory.Directory;
import rowan.support.directory.DirectoryResult;
import rowan.support.directory.Wording;
import rowan.support.prevention.Kind;
import rowan.support.prevention.Prevention;
import rowan.support.prevention.ProgrammeId;
import rowan.support.prevention.RecordResult;
import rowan.support.prevention.StartProgramme;

/** What is about nobody: services that are listed, and sessions with the number who came. */
@TestComponent
class ServicesRequests implements RoomRequests {

  private final Town town;
  private final Directory directory;
  private final Prevention prevention;

  ServicesRequests(Town town, Directory directory, Prevention prevention) {
    this.town = town;
    this.directory = directory;
    this.prevention = prevention;
  }

  private Supplier<Request> on(Function<Somebody, Request> request) {
    return () -> request.apply(town.somebody());
  }

  @Override
  public Map<String, Supplier<Request>> sent() {
    var sent = new TreeMap<String, Supplier<Request>>();
    sent.put(
        "POST /directory",
        on(one -> post(one.holder(Office.COMMISSIONER), "/directory", service(one, Map.of()))));
    sent.put(
        "POST /directory/{id}",
        on(one -> {
          var commissioner = one.holder(Office.COMMISSIONER);
          var added =
              (DirectoryResult.Done)
                  directory.add(
                      commissioner,
                      new DescribeService(
                          one.team().provider(),
                          Availability.OPEN,
                          java.util.Set.of(Audience.EVERYONE),
                          java.util.List.of(),
                          false,
                          "",
                          java.util.Optional.empty(),
                          Map.of(
                              Language.ENGLISH, new Wording("Larch line", "Listens.", "Call."))));
          return post(
              commissioner, "/directory/" + added.service(), service(one, Map.of("version", "1")));
        }));
    sent.put(
        "POST /prevention/programmes/new",
        on(one ->
            post(
                one.holder(Office.PREVENTION_LEAD),
                "/prevention/programmes/new",
                Map.of("kind", Kind.values()[0].name(), "name", "Healthy relationships"))));
    sent.put(
        "POST /prevention/sessions/new",
        on(one -> {
          var lead = one.holder(Office.PREVENTION_LEAD);
          var started =
              (RecordResult.Done<ProgrammeId>)
                  prevention.start(new StartProgramme(lead, Kind.values()[0], "At school"));
          return post(
              lead,
              "/prevention/sessions/new",
              Town.with(
                  Map.of(
                      "programme", started.id().toString(),
                      "where", "School",
                      "reached", "12",
                      "languages", "en"),
                  "on",
                  town.today()));
        }));
    return sent;
  }

  private static Map<String, String> service(Somebody one, Map<String, String> more) {
    var fields = new TreeMap<>(more);
    fields.putAll(
        Map.of(
            "by", one.team().provider().toString(),
            "availability", "OPEN",
            "audience", "EVERYONE",
            "open", "NOT_SET",
            "name-en", "Larch line",
            "what-en", "Listens.",
            "how-en", "Call."));
    return fields;
  }

  @Override
  public Map<String, String> openingNothing() {
    var none = new TreeMap<String, String>();
    for (var path :
        java.util.List.of(
            "/services", "/services.json", "/directory", "/directory/new", "/directory/{id}")) {
      none.put("GET " + path, "services that are listed");
    }
    for (var path :
        java.util.List.of(
            "/prevention", "/prevention/programmes/new", "/prevention/sessions/new")) {
      none.put("GET " + path, "programmes, and how many came");
    }
    return none;
  }
}
