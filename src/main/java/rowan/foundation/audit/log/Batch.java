package rowan.foundation.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one turn of the sequencer adds: leaves from a position on, and what follows from them. */
final class Batch {

  private final long from;
  private final List<Long> numbers = new ArrayList<>();
  private final List<byte[]> leaves = new ArrayList<>();
  private final List<Integer> heights = new ArrayList<>();
  private final List<Long> places = new ArrayList<>();
  private final List<byte[]> nodes = new ArrayList<>();
  private final List<UUID> subjects = new ArrayList<>();
  private final List<Long> ofEntries = new ArrayList<>();

  Batch(long from) {
    this.from = from;
  }

  void leaf(long number, byte[] hash, List<UUID> about) {
    numbers.add(number);
    leaves.add(hash);
    for (var subject : about) {
      subjects.add(subject);
      ofEntries.add(number);
    }
  }

  void node(int height, long place, byte[] hash) {
    if (height < LogRows.LOWEST_KEPT) {
      return;
    }
    heights.add(height);
    places.add(place);
    nodes.add(hash);
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  int size() {
    return numbers.size();
  }

  long last() {
    return numbers.getLast();
  }

  long from() {
    return from;
  }

  List<Long> numbers() {
    return numbers;
  }

  List<byte[]> leaves() {
    return leaves;
  }

  List<Integer> heights() {
    return heights;
  }

  List<Long> places() {
    return places;
  }

  List<byte[]> nodes() {
    return nodes;
  }

  List<UUID> subjects() {
    return subjects;
  }

  List<Long> ofEntries() {
    return ofEntries;
  }
}
