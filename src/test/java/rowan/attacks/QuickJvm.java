package rowan.attacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import rowan.launch.RealJvm;

/**
 * How the JVM of a server that is killed is started. Where it is started many times, it gets a
 * cache of its classes as {@code ./rowan} makes one, for which they have to be in archives.
 */
public record QuickJvm(List<String> options, String classPath) {

  private static final String HEAP = "-Xmx320m";

  public static QuickJvm asItIs() {
    return new QuickJvm(List.of(HEAP), RealJvm.classPath());
  }

  /** The same, with all classes in archives. */
  static QuickJvm ofArchives(Path folder) throws IOException {
    var archives = new ArrayList<String>();
    for (var place : RealJvm.classPath().split(java.io.File.pathSeparator, -1)) {
      if (Files.isDirectory(Path.of(place)) && !place.isEmpty()) {
        archives.add(archived(Path.of(place), folder).toString());
      } else if (!place.isEmpty()) {
        archives.add(place);
      }
    }
    return new QuickJvm(List.of(HEAP), String.join(java.io.File.pathSeparator, archives));
  }

  /** The same, making the cache when the process ends. */
  QuickJvm making(Path cache) {
    return new QuickJvm(List.of(HEAP, "-XX:AOTCacheOutput=" + cache), classPath);
  }

  /** The same, using the cache. */
  QuickJvm using(Path cache) {
    return new QuickJvm(List.of(HEAP, "-XX:AOTCache=" + cache), classPath);
  }

  Process start(Class<?> main, Map<String, String> environment, Path err, String... arguments) {
    return RealJvm.start(options, classPath, main, environment, err, arguments);
  }

  private static Path archived(Path classes, Path folder) throws IOException {
    var archive = folder.resolve(classes.getFileName() + ".jar");
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
