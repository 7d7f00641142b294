package rowan.foundation.access;

import java.util.List;

/**
 * A place in the main navigation, declared as a bean by the room it leads to and shown to those
 * whose offices permit what it needs.
 *
 * @param order from left to right
 * @param also paths elsewhere whose pages belong to the place as well
 */
public record NavigationEntry(
    String label, String path, Action needs, int order, List<String> also) {

  public NavigationEntry {
    also = List.copyOf(also);
  }

  public NavigationEntry(String label, String path, Action needs, int order) {
    this(label, path, needs, order, List.of());
  }
}
