package rowan.launch;

import ch.qos.logback.classic.LoggerContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import rowan.launch.embedded.CannotStart;

/**
 * The application and what it stands on, stopped together in the order last started, first stopped,
 * whether by Ctrl-C or by a failure half-way.
 */
final class Server {

  static final String DEMO = "demo";

  private final Class<?> application;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Thread stopping = Thread.ofPlatform().name("stop").unstarted(this::stop);

  Server(Class<?> application) {
    this.application = application;
    Runtime.getRuntime().addShutdownHook(stopping);
  }

  /** Has something stopped when the application is. */
  <T extends AutoCloseable> T alsoStop(T standing) {
    synchronized (started) {
      started.push(standing);
    }
    return standing;
  }

  /**
   * Starts the application.
   *
   * @param settings that go before those of the environment
   */
  ConfigurableApplicationContext start(Map<String, Object> settings, boolean demo) {
    var all = new LinkedHashMap<>(settings);
    // A failed start is told in one sentence by Commands; its trace goes to the log file.
    all.put("logging.threshold.console", "OFF");
    all.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
    all.put("logging.level.org.springframework.boot.diagnostics", "OFF");
    var spring = new SpringApplication(application);
    spring.setRegisterShutdownHook(false);
    spring.addListeners(new Settings(all));
    spring.addInitializers(
        (ApplicationContextInitializer<ConfigurableApplicationContext>)
            context -> {
              refuseDemoUnless(demo, context);
              alsoStop(context);
            });
    if (demo) {
      spring.setAdditionalProfiles(DEMO);
    }
    var context = spring.run();
    letLogsThrough();
    return context;
  }

  /** The demo's sign-in asks for no proof: only the demo command may bring it in. */
  private static void refuseDemoUnless(boolean demo, ConfigurableApplicationContext context) {
    if (!demo && context.getEnvironment().acceptsProfiles(Profiles.of(DEMO))) {
      throw new CannotStart(
          "The profile 'demo' lets anyone sign in as anyone, so it starts only by ./rowan demo:"
              + " take it out of SPRING_PROFILES_ACTIVE.");
    }
  }

  private static void letLogsThrough() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
      var console = logback.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
      if (console != null) {
        console.clearAllFilters();
      }
    }
  }

  /** The port that the pages are on, which differs from the one asked for when that was 0. */
  static int port(ConfigurableApplicationContext context) {
    var web = ((WebServerApplicationContext) context).getWebServer();
    return web == null ? 0 : web.getPort();
  }

  /** Waits until somebody stops the process. */
  static int untilStopped() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** Stops all that was started; a second call finds nothing to do. */
  void stop() {
    for (var next = next(); next != null; next = next()) {
      try {
        next.close();
      } catch (Exception failure) {
        LoggerFactory.getLogger(Server.class).warn("did not stop in order", failure);
      }
    }
  }

  private @Nullable AutoCloseable next() {
    synchronized (started) {
      return started.poll();
    }
  }

  /** Puts the settings in before logging and everything else reads them. */
  private record Settings(Map<String, Object> settings)
      implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
      event
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("launcher", settings));
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }
}
