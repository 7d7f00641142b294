package rowan.commissioning.decisions.assurance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rowan.commissioning.decisions.Deed;
import rowan.commissioning.decisions.DeedKind;

/**
 * What deeds show, in few words: the latest of each kind, the newest first; then, counted, those
 * that answer others ('opened by 11 of 13').
 */
final class Pieces {

  private Pieces() {}

  static List<Piece> of(Collection<Deed> deeds) {
    Map<DeedKind, List<Deed>> byKind = new EnumMap<>(DeedKind.class);
    deeds.forEach(deed -> byKind.computeIfAbsent(deed.kind(), kind -> new ArrayList<>()).add(deed));
    var pieces = new ArrayList<Piece>();
    var counts = new ArrayList<Piece>();
    byKind.forEach((kind, of) -> {
      var latest = of.getLast();
      switch (kind) {
        case CIRCULATION_OPENED -> counts.add(opened(of, byKind));
        case CONTRIBUTION_RECEIVED ->
            counts.add(new Piece(counted(of.size(), "contribution"), latest.link(), latest.on()));
        case CONTRIBUTION_ANSWERED ->
            counts.add(new Piece(of.size() + " answered", null, latest.on()));
        case AWARD_APPROVED, REVIEW_HELD, FUNDING_SET, REVIEWS_SCHEDULED ->
            of.forEach(deed -> pieces.add(new Piece(deed.says(), deed.link(), deed.on())));
        default -> pieces.add(new Piece(latest.says(), latest.link(), latest.on()));
      }
    });
    // Of one day's deeds, the kind that comes later in the story is the newer.
    Collections.reverse(pieces);
    pieces.sort(Comparator.comparing(Piece::on, Comparator.nullsLast(Comparator.reverseOrder())));
    pieces.addAll(counts);
    return pieces;
  }

  private static Piece opened(List<Deed> opened, Map<DeedKind, List<Deed>> byKind) {
    int expected =
        byKind.getOrDefault(DeedKind.RESULTS_CIRCULATED, List.of()).stream()
            .mapToInt(Deed::expected)
            .sum();
    var says =
        expected == 0
            ? "opened by " + opened.size()
            : "opened by %d of %d".formatted(opened.size(), expected);
    return new Piece(says, null, opened.getLast().on());
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
