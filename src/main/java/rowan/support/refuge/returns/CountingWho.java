package rowan.support.refuge.returns;

import java.util.Set;
import rowan.support.refuge.described.Characteristic;
import rowan.support.refuge.described.Description;
import rowan.support.refuge.returns.Facts.Counted;
import rowan.support.refuge.returns.layout.Table;

/** Counts people by what they said about themselves, and by their age. */
final class CountingWho {

  private static final int OLDER_FROM = 65;
  private static final int YOUNG_FROM = 16;
  private static final int YOUNG_TO = 24;
  private static final int NOT_KNOWN = -1;

  private final Facts facts;
  private final Tallies tallies;

  CountingWho(Facts facts, Tallies tallies) {
    this.facts = facts;
    this.tallies = tallies;
  }

  void count(Table table, String column, Counted one) {
    var said = facts.said().get(one.person());
    var of = said instanceof Description.Said told ? told.of() : Set.<Characteristic>of();
    of.forEach(characteristic -> tallies.one(table, characteristic.name(), column));
    int age =
        facts
            .agesOf(one.caseId())
            .map(told -> told.ageOn(one.on()).orElse(NOT_KNOWN))
            .orElse(NOT_KNOWN);
    boolean older = age >= OLDER_FROM;
    boolean young = age >= YOUNG_FROM && age <= YOUNG_TO;
    if (older) {
      tallies.one(table, "OLDER", column);
    }
    if (young) {
      tallies.one(table, "YOUNG", column);
    }
    boolean any = !of.isEmpty() || older || young;
    tallies.one(table, any ? "ANY" : withoutAny(said), column);
  }

  private static String withoutAny(@org.jspecify.annotations.Nullable Description said) {
    return switch (said) {
      case null -> "NOT_ASKED";
      // Words of their own say something: not that none of it is so.
      case Description.LeftUnsaid unsaid -> "UNSAID";
      case Description.Said told -> "UNSAID";
      case Description.NoneOfIt none -> "NONE";
    };
  }
}
