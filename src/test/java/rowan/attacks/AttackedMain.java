package rowan.attacks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rowan.RowanApplication;
import rowan.foundation.access.Accounts;
import rowan.foundation.access.Authorities;
import rowan.foundation.access.Needs;
import rowan.foundation.access.Office;
import rowan.foundation.access.Permissions;
import rowan.launch.DemoCouncil;
import rowan.support.casework.GivenCases;
import rowan.support.refuge.GivenRefuges;

/** What runs in the process of an {@link AttackedServer}, and what it prints when it is ready. */
public final class AttackedMain {

  static final String READY = "ready ";
  public static final String ROUTE = "route ";
  public static final String PERSON = "person ";

  /** Starts, and ends at once. */
  static final String TRAIN = "train";

  /** Loads the council of the demonstration, and says what there is to be attacked. */
  static final String STORY = "story";

  /** Founds a council with a refuge, and says its spaces and the searches for one. */
  static final String REFUGE = "refuge";

  static final String SPACE = "space ";
  static final String SEARCH = "search ";

  private AttackedMain() {}

  /**
   * Ends with a fault of its own: who started it would wait for a server that lives and says
   * nothing.
   */
  public static void main(String[] arguments) {
    Thread.ofPlatform().daemon().start(AttackedMain::endWithWhoeverStartedIt);
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, failure) -> {
          failure.printStackTrace();
          Runtime.getRuntime().halt(1);
        });
    var spring =
        new SpringApplication(RowanApplication.class, GivenCases.class, GivenRefuges.class);
    spring.setAdditionalProfiles("demo");
    spring.addInitializers((ConfigurableApplicationContext context) ->
        context.getBeanFactory().registerSingleton("noneOfTheTests", new NoneOfTheTests()));
    var context = spring.run();
    var web = ((WebServerApplicationContext) context).getWebServer();
    int port = web == null ? 0 : web.getPort();
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "" -> say(founded(context, port).written());
      case TRAIN -> System.exit(SpringApplication.exit(context));
      case STORY -> {
        context.getBean(DemoCouncil.class).load(told -> {});
        routes(context).forEach(AttackedMain::say);
        people(context).forEach(AttackedMain::say);
        say(READY + port + " fernborough - - -");
      }
      case REFUGE ->
          refuge(context, port, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
      case String again -> say(AttackedServer.Team.read(again).at(port).written());
    }
  }

  /** A test run that is killed leaves no server behind. */
  private static void endWithWhoeverStartedIt() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      // the same
    }
    Runtime.getRuntime().halt(1);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static AttackedServer.Team founded(ConfigurableApplicationContext context, int port) {
    var given = context.getBean(GivenCases.class);
    var team = given.team();
    return new AttackedServer.Team(
        port,
        team.council().authority().slug(),
        team.council().holder(Office.REFERRER).account().toString(),
        team.idva().account().toString(),
        given.aCase(team).toString());
  }

  /** As many spaces as are asked for, and searches for one, each for a household of its own. */
  private static void refuge(
      ConfigurableApplicationContext context, int port, int spaces, int searches) {
    var given = context.getBean(GivenRefuges.class);
    var house = given.house();
    for (int i = 0; i < spaces; i++) {
      say(SPACE + given.space(house, "room " + i, GivenRefuges.FAMILY_ROOM));
    }
    for (int i = 0; i < searches; i++) {
      say(SEARCH + given.search(house));
    }
    var council = house.team().council();
    say(
        new AttackedServer.Team(
                port, council.authority().slug(), "-", house.worker().account().toString(), "-")
            .written());
  }

  /** Each route with the offices that it is open to. */
  private static List<String> routes(ConfigurableApplicationContext context) {
    var permissions = context.getBean(Permissions.class);
    return context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(route -> route.getValue().getMethodAnnotation(Needs.class) != null)
        .flatMap(route -> {
          var needs =
              java.util.Objects.requireNonNull(route.getValue().getMethodAnnotation(Needs.class));
          var offices =
              Arrays.stream(Office.values())
                  .filter(office -> permissions.granted(office).contains(needs.value()))
                  .map(Enum::name)
                  .collect(Collectors.joining(","));
          return route.getKey().getPatternValues().stream()
              .flatMap(pattern ->
                  route.getKey().getMethodsCondition().getMethods().stream()
                      .map(verb -> ROUTE + verb + " " + pattern + " " + offices));
        })
        .sorted()
        .toList();
  }

  /** Somebody of each office. */
  private static List<String> people(ConfigurableApplicationContext context) {
    var authority = context.getBean(Authorities.class).servedAt("fernborough").orElseThrow().id();
    var accounts = context.getBean(Accounts.class);
    return Arrays.stream(Office.values())
        .flatMap(office ->
            accounts.holders(authority, office).stream()
                .limit(1)
                .map(actor -> PERSON + office + " " + actor.account()))
        .toList();
  }

  /** Leaves out what the tests add to the application, their clock above all. */
  private static final class NoneOfTheTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
      var annotations = reader.getAnnotationMetadata();
      return annotations.isAnnotated(TestComponent.class.getName())
          || annotations.isAnnotated(TestConfiguration.class.getName());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NoneOfTheTests;
    }

    @Override
    public int hashCode() {
      return NoneOfTheTests.class.hashCode();
    }
  }
}
