package rowan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What has grown too large to be read in one go is split, by lifecycle. */
class SizeTests {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int MOST_LINES = 300;
  private static final int MOST_FILES = 20;

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void noFileHasMoreLinesThanCanBeReadInOneGo() throws IOException {
    var longer = new ArrayList<String>();
    for (var file : sources()) {
      try (var lines = Files.lines(file)) {
        if (lines.count() > MOST_LINES) {
          longer.add(file.toString());
        }
      }
    }
    assertThat(longer).isEmpty();
  }

  @Test
  void noPackageHasMoreFilesThanCanBeKeptInMind() throws IOException {
    var files = new TreeMap<String, Integer>();
    for (var file : sources()) {
      var folder = SOURCES.relativize(file.getParent()).toString().replace('\\', '/');
      files.merge(folder, 1, Integer::sum);
    }
    files.values().removeIf(count -> count <= MOST_FILES);
    assertThat(files).isEmpty();
  }
}
