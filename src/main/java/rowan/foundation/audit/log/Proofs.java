package rowan.foundation.audit.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.foundation.audit.log.LogRows.Span;
import rowan.foundation.audit.merkle.Hash;

/**
 * Proofs from the tree in the database: as many rows as the tree is high, or twice as many, in one
 * statement.
 */
@Component
public class Proofs {

  private final LogRows rows;

  Proofs(LogRows rows) {
    this.rows = rows;
  }

  private record Range(long from, long to) {}

  /** The hashes beside a leaf's way to the root, from below (RFC 9162, section 2.1.3.1). */
  public List<Hash> inclusion(Actor house, long position, long size) {
    var beside = new ArrayList<Range>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + Long.highestOneBit(to - from - 1);
      if (position < middle) {
        beside.addFirst(new Range(middle, to));
        to = middle;
      } else {
        beside.addFirst(new Range(from, middle));
        from = middle;
      }
    }
    return hashes(house, beside);
  }

  /** That the first leaves are still what they were (RFC 9162, section 2.1.4.1). */
  public List<Hash> consistency(Actor house, long first, long second) {
    var path = new ArrayList<Range>();
    between(first, 0, second, true, path);
    return hashes(house, path);
  }

  private static void between(long first, long from, long to, boolean knownRoot, List<Range> path) {
    if (first == to - from) {
      if (!knownRoot) {
        path.add(new Range(from, to));
      }
      return;
    }
    long left = Long.highestOneBit(to - from - 1);
    if (first <= left) {
      between(first, from, from + left, knownRoot, path);
      path.add(new Range(from + left, to));
    } else {
      between(first - left, from + left, to, false, path);
      path.add(new Range(from, from + left));
    }
  }

  private List<Hash> hashes(Actor house, List<Range> ranges) {
    var needed = ranges.stream().flatMap(range -> spans(range).stream()).toList();
    var full = rows.full(house, needed);
    return ranges.stream().map(range -> hash(range, full)).toList();
  }

  /** The full subtrees that a part of the tree consists of, the largest first. */
  private static List<Span> spans(Range range) {
    var spans = new ArrayList<Span>();
    long from = range.from;
    while (from < range.to) {
      long leaves = Long.highestOneBit(range.to - from);
      int height = Long.numberOfTrailingZeros(leaves);
      spans.add(new Span(height, from >>> height));
      from += leaves;
    }
    return spans;
  }

  private static Hash hash(Range range, Map<Span, Hash> full) {
    return spans(range).reversed().stream()
        .map(full::get)
        .reduce((right, left) -> Hash.ofNode(left, right))
        .orElseThrow();
  }
}
