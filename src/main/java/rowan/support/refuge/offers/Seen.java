package rowan.support.refuge.offers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rowan.foundation.access.Actor;
import rowan.support.casework.CaseSummary;
import rowan.support.casework.Casework;
import rowan.support.refuge.Refuge;
import rowan.support.refuge.matching.Needs;
import rowan.support.refuge.matching.PlainWords;
import rowan.support.refuge.matching.Priorities;
import rowan.support.refuge.offers.JdbcOffers.Row;
import rowan.support.refuge.places.RefugePlaces;

/**
 * What somebody may see of an offer. Whose organisation takes part in the case sees all of it; the
 * refuge that is asked sees what it has to decide by; for everyone else it is not there.
 */
@Component
class Seen {

  private final Casework casework;
  private final RefugePlaces places;
  private final OfferDesk desk;

  Seen(Casework casework, RefugePlaces places, OfferDesk desk) {
    this.casework = casework;
    this.places = places;
    this.desk = desk;
  }

  Optional<Offer> by(Actor actor, Row row) {
    boolean answers = actor.organisation().equals(row.provider());
    boolean asked = actor.organisation().equals(row.referrer());
    boolean leads = actor.account().equals(row.lead());
    boolean onlyAnswers = answers && !asked && !leads && !row.state().isTheirs();
    var of = onlyAnswers ? Optional.<CaseSummary>empty() : casework.summary(actor, row.caseId());
    var space = places.space(actor, row.space());
    if (space.isEmpty() || (of.isEmpty() && !onlyAnswers)) {
      return Optional.empty();
    }
    var key = desk.toRead(actor, "refuge.offer", row.person());
    boolean readsNo = !onlyAnswers || row.refused();
    boolean reads = !onlyAnswers || row.state().isOpen();
    return Optional.of(
        new Offer(
            row.id(),
            space.get().space(),
            row.filled(),
            row.need(),
            row.askedAt(),
            of.isPresent() ? row.state() : told(row),
            of,
            reads
                ? Optional.of(key.open(JdbcOffers.householdOf(row.id()), row.household()))
                : Optional.empty(),
            reads
                ? Optional.ofNullable(key.openIfAny(JdbcOffers.wordsOf(row.id()), row.words()))
                : Optional.empty(),
            !readsNo || row.deed() == null || row.deedWords() == null
                ? Optional.empty()
                : Optional.of(key.open(JdbcOffers.wordsOfDeed(row.deed()), row.deedWords())),
            answers,
            of.isPresent() && (asked || leads || !answers),
            row.refused() && row.nextDue(),
            row.number() > 2));
  }

  /**
   * What a refuge that was only asked is told of how it stands. Why a household declined is none of
   * it: 'too near' would tell whoever reads it where they are looked for.
   */
  private static OfferState told(Row row) {
    return row.state() instanceof OfferState.No no
        ? row.refused() ? no.withoutDetail() : no.withoutReason()
        : row.state();
  }

  /**
   * What a refuge reads of a household to decide: who would come and what they need. Without where
   * they must not be: that would say where they are looked for.
   */
  static String household(Refuge.Sought sought) {
    var asked = sought.needs();
    var told =
        new Needs(
            asked.building(),
            asked.people(),
            Needs.Away.FROM_NOWHERE,
            asked.funds(),
            asked.by(),
            Priorities.NONE);
    var words = new PlainWords(sought.household());
    var who = words.who();
    var needs = words.needs(told);
    return Character.toUpperCase(who.charAt(0))
        + who.substring(1)
        + (needs.isEmpty()
            ? ""
            : " · " + Character.toLowerCase(needs.charAt(0)) + needs.substring(1));
  }
}
