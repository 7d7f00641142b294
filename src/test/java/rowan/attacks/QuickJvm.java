package rowan.attacks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.springframework.util.FileSystemUtils;
import rowan.launch.RealJvm;

/**
 * How the JVM of a server that is attacked is started: with a cache of its classes as {@code
 * ./rowan} makes one, so that it is there in a third of the time. For that its classes have to be
 * in archives. All tests of a build share one, in {@code target}.
 */
record QuickJvm(List<String> options, String classPath) {

  private static final String HEAP = "-Xmx288m";
  private static final Path KEPT = Path.of("target", "attacked-jvm");

  /** Runs a server once with the options it is given, to its end. */
  interface Training {
    void run(QuickJvm making) throws IOException, InterruptedException;
  }

  /** The one of this build, which whoever comes first makes. */
  static synchronized QuickJvm ready(Training training) throws IOException, InterruptedException {
    Files.createDirectories(KEPT);
    try (var lock =
            FileChannel.open(
                KEPT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var turn = lock.lock()) { // the other process that runs tests may be as far
      var folder = KEPT.resolve(mark()).toAbsolutePath();
      var cache = folder.resolve("rowan.aot");
      if (!Files.exists(cache)) {
        forgetEarlier();
        Files.createDirectories(folder);
        var making = folder.resolve("making.aot");
        training.run(ofArchives(folder).making(making));
        Files.move(making, cache);
      }
      return ofArchives(folder).using(cache);
    }
  }

  /** Changes whenever a class does. */
  private static String mark() throws IOException {
    long newest = 0;
    long count = 0;
    for (var place : folders()) {
      try (var files = Files.walk(place)) {
        for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
          count++;
        }
      }
    }
    return newest + "-" + count;
  }

  private static List<Path> folders() {
    return Arrays.stream(RealJvm.classPath().split(File.pathSeparator, -1))
        .filter(place -> !place.isEmpty())
        .map(Path::of)
        .filter(Files::isDirectory)
        .toList();
  }

  private static void forgetEarlier() throws IOException {
    try (var folders = Files.list(KEPT)) {
      for (var folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
  }

  /** The same, with all classes in archives. */
  private static QuickJvm ofArchives(Path folder) throws IOException {
    var archives = new ArrayList<String>();
    for (var place : RealJvm.classPath().split(File.pathSeparator, -1)) {
      if (Files.isDirectory(Path.of(place)) && !place.isEmpty()) {
        archives.add(archived(Path.of(place), folder).toString());
      } else if (!place.isEmpty()) {
        archives.add(place);
      }
    }
    return new QuickJvm(List.of(HEAP), String.join(File.pathSeparator, archives));
  }

  /** The same, making the cache when the process ends. */
  private QuickJvm making(Path cache) {
    return new QuickJvm(List.of(HEAP, "-XX:AOTCacheOutput=" + cache), classPath);
  }

  /** The same, using the cache. */
  private QuickJvm using(Path cache) {
    return new QuickJvm(List.of(HEAP, "-XX:AOTCache=" + cache), classPath);
  }

  Process start(Class<?> main, Map<String, String> environment, Path err, String... arguments) {
    return RealJvm.start(options, classPath, main, environment, err, arguments);
  }

  private static Path archived(Path classes, Path folder) throws IOException {
    var archive = folder.resolve(classes.getFileName() + ".jar");
    if (Files.exists(archive)) {
      return archive;
    }
    var folders = new LinkedHashSet<String>();
    try (var jar = new JarOutputStream(Files.newOutputStream(archive));
        var files = Files.walk(classes)) {
      files.filter(Files::isRegularFile).forEach(file -> add(jar, classes, file, folders));
    }
    return archive;
  }

  /** With its folders, which a scan for components asks for. */
  private static void add(
      JarOutputStream jar, Path classes, Path file, LinkedHashSet<String> folders) {
    var name = classes.relativize(file).toString();
    try {
      for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
        if (folders.add(name.substring(0, slash + 1))) {
          jar.putNextEntry(new JarEntry(name.substring(0, slash + 1)));
        }
      }
      jar.putNextEntry(new JarEntry(name));
      Files.copy(file, jar);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
