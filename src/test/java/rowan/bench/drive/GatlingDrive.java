package rowan.bench.drive;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import rowan.bench.BenchOptions;
import rowan.bench.Drive;
import rowan.bench.Figures;
import rowan.bench.Measured;

/**
 * Users who ask for one page after the other, without a pause, each on a connection of their own.
 */
final class GatlingDrive implements Drive {

  private static final String TOKEN = "name=\"_csrf\" value=\"([^\"]+)\"";

  private record Plan(String address, Measured measured, BenchOptions options) {}

  /** Gatling makes the simulation itself, so what it is to do waits here for it. */
  private static final AtomicReference<Plan> PLAN = new AtomicReference<>();

  private static final ConcurrentLinkedQueue<Long> TOOK = new ConcurrentLinkedQueue<>();
  private static final LongAdder FAILED = new LongAdder();

  @Override
  public Figures measure(URI address, Measured measured, BenchOptions options) {
    PLAN.set(new Plan(root(address), measured, options));
    TOOK.clear();
    FAILED.reset();
    int code =
        Gatling$.MODULE$.fromArgs(
            new String[] {
              "--simulation",
              Visits.class.getName(),
              "--no-reports",
              "--results-folder",
              "target/gatling"
            });
    if (code != 0) {
      throw new IllegalStateException("Gatling ended with " + code);
    }
    return Figures.of(
        TOOK.stream().mapToLong(Long::longValue).toArray(), FAILED.sum(), options.counted());
  }

  /** Without the slash at its end: paths begin with one. */
  private static String root(URI address) {
    return address.resolve("/").toString().replaceFirst("/$", "");
  }

  /** What each user does. */
  public static final class Visits extends Simulation {

    public Visits() {
      var plan = PLAN.get();
      var measured = plan.measured();
      var window = Window.after(plan.options());
      var next =
          Stream.generate(() -> Map.<String, Object>of("n", measured.feed().get())).iterator();
      var accounts =
          measured.accounts().stream()
              .map(account -> Map.<String, Object>of("account", account))
              .toList();
      setUp(
              scenario(measured.name())
                  .exec(signIn(accounts))
                  .asLongAs(session -> System.nanoTime() < window.end())
                  .on(feed(next), timed(request(measured), window))
                  .injectOpen(atOnceUsers(plan.options().users())))
          .protocols(http.baseUrl(plan.address()).disableWarmUp().disableCaching());
    }

    private static ChainBuilder signIn(List<Map<String, Object>> accounts) {
      return accounts.isEmpty()
          ? exec(session -> session)
          : exec(
              feed(listFeeder(accounts).circular()),
              http("sign-in page").get("/sign-in").check(regex(TOKEN).saveAs("_csrf")),
              http("sign in")
                  .post("/sign-in/as")
                  .disableFollowRedirect()
                  .formParam("account", "#{account}")
                  .formParam("_csrf", "#{_csrf}")
                  .check(status().is(302)));
    }

    /** A form that is taken leads to a page; one that is refused is answered with another code. */
    private static HttpRequestActionBuilder request(Measured measured) {
      return measured.form().isEmpty()
          ? http(measured.name()).get(measured.path()).check(status().is(200))
          : http(measured.name())
              .post(measured.path())
              .formParamMap(new HashMap<String, Object>(measured.form()))
              .formParam("_csrf", "#{_csrf}")
              .check(status().is(200));
    }

    private static ChainBuilder timed(HttpRequestActionBuilder request, Window window) {
      return exec(
          exec(session -> session.set("began", System.nanoTime()).markAsSucceeded()),
          exec(request),
          exec(session -> {
            long now = System.nanoTime();
            if (window.holds(now)) {
              if (session.isFailed()) {
                FAILED.increment();
              } else {
                TOOK.add(now - session.getLong("began"));
              }
            }
            return session;
          }));
    }
  }

  /** The time that counts: what is answered within it. */
  private record Window(long begin, long end) {

    static Window after(BenchOptions options) {
      long begin = System.nanoTime() + options.warmUp().toNanos();
      return new Window(begin, begin + options.counted().toNanos());
    }

    boolean holds(long moment) {
      return moment >= begin && moment < end;
    }
  }
}
