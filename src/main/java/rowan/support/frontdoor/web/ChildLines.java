package rowan.support.frontdoor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rowan.support.casework.Child;

/** Children as they are written in a box, one on each line: '7, girl, Ayesha'. */
final class ChildLines {

  static final String SENTENCE =
      "Write each child on a line of its own with an age from 0 to 17, like: 7, girl, Ayesha";

  private static final Set<String> BOY = Set.of("boy", "son", "male", "m");
  private static final Set<String> GIRL = Set.of("girl", "daughter", "female", "f");

  private ChildLines() {}

  /** The children, or nothing if a line has no age of a child. */
  static Optional<List<Child>> read(String text) {
    var children = new ArrayList<Child>();
    for (var line : text.lines().filter(line -> !line.isBlank()).toList()) {
      var child = child(line);
      if (child.isEmpty()) {
        return Optional.empty();
      }
      children.add(child.get());
    }
    return Optional.of(children);
  }

  private static Optional<Child> child(String line) {
    var name = new ArrayList<String>();
    Optional<Integer> age = Optional.empty();
    boolean boy = false;
    for (var word : line.strip().split("[,;\\s]+", -1)) {
      var lower = word.toLowerCase(Locale.UK);
      if (age.isEmpty() && word.matches("\\d{1,2}")) {
        age = Optional.of(Integer.valueOf(word));
      } else if (BOY.contains(lower)) {
        boy = true;
      } else if (!word.isEmpty() && !GIRL.contains(lower)) {
        name.add(word);
      }
    }
    boolean isBoy = boy;
    return age.filter(years -> years < 18)
        .map(years -> new Child(Optional.of(String.join(" ", name)), years, isBoy));
  }

  static String written(List<Child> children) {
    return children.stream()
        .map(child ->
            child.age()
                + (child.boy() ? ", boy" : "")
                + child.name().map(name -> ", " + name).orElse(""))
        .collect(Collectors.joining("\n"));
  }
}
