package rowan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The demo in a process of its own, built and started by {@code ./rowan} as anyone would. */
final class ServerUnderBench implements AutoCloseable {

  private static final String READY = "Rowan is ready: ";
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final URI address;

  private ServerUnderBench(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it, with its data in a folder of the bench's own. */
  static ServerUnderBench start(Path checkout, Path home) throws IOException {
    var builder =
        new ProcessBuilder(checkout.resolve("rowan").toString(), "demo", "--port=0")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("ROWAN_HOME", home.toString());
    builder
        .environment()
        .merge(
            "ROWAN_JAVA_OPTIONS",
            "-Drowan.postgres.buffers=" + aQuarterOfTheMemory(),
            (asked, ours) -> asked + " " + ours);
    var process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // when the bench is stopped
    var said = process.inputReader();
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> said.lines().forEach(more -> {})); // lest it waits for us
        return new ServerUnderBench(process, URI.create(line.substring(READY.length())));
      }
      System.err.println(line);
    }
    throw new IllegalStateException("the server did not start");
  }

  /** In megabytes: what PostgreSQL's manual gives a server of its own to begin with. */
  private static long aQuarterOfTheMemory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
        / (4 * 1024 * 1024);
  }

  URI address() {
    return address;
  }

  /** Resident memory of the server's process, in megabytes; Linux only. */
  long residentMegabytes() throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
