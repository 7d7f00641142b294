package rowan.support.refuge.offers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.refuge.offers.JdbcOffers.Row;
import rowan.support.refuge.offers.OfferResult.Why;

/**
 * The front door for those who work in a refuge: what is asked of it, and what it answers. All need
 * {@code HOLD_SPACE}, and are for the organisation that gives the support there alone.
 */
@Service
public class AskedOfUs {

  /** What is written with a 'no' until their own worker says more. */
  static final String NEXT_IS_SAID_BY_THEIR_WORKER =
      "Their worker looks again with them, and writes down what happens next.";

  private final JdbcOffers rows;
  private final Seen seen;
  private final Noes noes;
  private final OfferDesk desk;

  AskedOfUs(JdbcOffers rows, Seen seen, Noes noes, OfferDesk desk) {
    this.rows = rows;
    this.seen = seen;
    this.noes = noes;
    this.desk = desk;
  }

  /** What waits for an answer, of us or of the household, the oldest first. */
  public List<Offer.Line> waiting(Actor actor) {
    return desk.act(
        actor,
        "refuge.offers",
        "refuge.offers",
        () -> {
          var asked = rows.askedOf(actor, desk.now());
          var people = asked.stream().map(Row::person).distinct().toList();
          var trace =
              desk.audit()
                  .look(actor, "refuge.offers", people.stream().map(one -> one.value()).toList());
          var keys = desk.vault().keys(actor, trace, people);
          return asked.stream()
              .map(row ->
                  new Offer.Line(
                      row.id(),
                      row.title(),
                      keys.unlessErased(row.person())
                          .map(key -> key.open(JdbcOffers.householdOf(row.id()), row.household()))
                          .orElse(""),
                      row.askedAt(),
                      row.state()))
              .toList();
        });
  }

  /** How many wait for our answer, and until when the first does; opens nothing. */
  record Count(int asked, Instant first) {}

  Optional<Count> unanswered(Actor actor) {
    return desk.plainly(
        actor,
        () -> {
          var until =
              rows.askedOf(actor, desk.now()).stream()
                  .flatMap(row ->
                      row.state() instanceof OfferState.Asked(var at)
                          ? java.util.stream.Stream.of(at)
                          : java.util.stream.Stream.empty())
                  .sorted()
                  .toList();
          return until.isEmpty()
              ? Optional.empty()
              : Optional.of(new Count(until.size(), until.getFirst()));
        });
  }

  /** We can take them. */
  public OfferResult yes(Actor by, OfferId id) {
    return answering(
        by,
        id,
        "refuge.yes",
        row -> {
          var why =
              switch (row.state()) {
                case OfferState.Asked a -> Optional.<Why>empty();
                case OfferState.Over o -> Optional.of(Why.RAN_OUT);
                default -> Optional.of(Why.ANSWERED);
              };
          if (why.isEmpty()) {
            desk.toWrite(by, "refuge.yes", row.person());
            boolean first =
                rows.add(by, row, desk.newId(), "OFFERED", Optional.empty(), null, desk.now());
            return first ? Optional.empty() : Optional.of(Why.ANSWERED);
          }
          return why;
        });
  }

  /**
   * We cannot take them.
   *
   * @param words for their worker: what might help them, without names
   */
  public OfferResult no(Actor by, OfferId id, RefugesNo why, Optional<String> words) {
    var said = words.map(String::strip).filter(some -> !some.isEmpty());
    return noes.orNothing(
        by,
        id,
        () ->
            answering(
                by,
                id,
                "refuge.no",
                row ->
                    noes.say(
                        by,
                        row,
                        Noes.No.of(why),
                        said,
                        Optional.of(NEXT_IS_SAID_BY_THEIR_WORKER))));
  }

  /** What a refuge answers; why it did not count, or nothing. */
  private interface Answering {
    Optional<Why> of(Row row);
  }

  private OfferResult answering(Actor by, OfferId id, String code, Answering answer) {
    return desk.act(
        by,
        "refuge.offer",
        code,
        () -> {
          var row = rows.find(by, id, desk.now());
          var offer = row.flatMap(one -> seen.by(by, one));
          if (offer.isEmpty()) {
            return new OfferResult.Refused(Why.NOT_THERE);
          }
          if (!offer.get().answers()) {
            return new OfferResult.Refused(Why.NOT_YOURS);
          }
          return answer
              .of(row.orElseThrow())
              .<OfferResult>map(OfferResult.Refused::new)
              .orElseGet(() -> new OfferResult.Done(id));
        });
  }
}
