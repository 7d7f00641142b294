package rowan.support.refuge.journey;

import java.util.Optional;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Actor;
import rowan.support.refuge.offers.OfferDesk;
import rowan.support.refuge.offers.OfferId;

/**
 * The front door for when a household has not arrived: what was done, until somebody has reached
 * them. Needs {@code HOLD_SPACE}.
 */
@Service
public class FollowUps {

  private final FoundJourneys journeys;
  private final JdbcJourneys rows;
  private final OfferDesk desk;

  FollowUps(FoundJourneys journeys, JdbcJourneys rows, OfferDesk desk) {
    this.journeys = journeys;
    this.rows = rows;
    this.desk = desk;
  }

  /**
   * What was done because they did not arrive.
   *
   * @param words what came of it
   * @param reference that the police gave
   */
  public record Follow(
      Actor by, OfferId offer, FollowUp what, String words, Optional<String> reference) {

    /** Without the words: what is printed could be logged. */
    @Override
    public String toString() {
      return "Follow[offer=" + offer + ", what=" + what + "]";
    }
  }

  /** Writes down what was done because they did not arrive. */
  public JourneyResult followUp(Follow command) {
    var by = command.by();
    return journeys.changing(
        by,
        command.offer(),
        "refuge.follow-up",
        found -> {
          var state = journeys.state(by, found);
          if (!state.isMissing()) {
            return new JourneyResult.Refused(
                state instanceof JourneyState.ReachedAndSafe
                    ? JourneyResult.Why.SAFE_ALREADY
                    : JourneyResult.Why.NOT_DUE);
          }
          var key = desk.toWrite(by, "refuge.follow-up", found.of().person());
          var id = desk.newId();
          var reference =
              command.what() == FollowUp.POLICE_TOLD ? command.reference().orElse(null) : null;
          rows.add(
              by,
              command.offer(),
              new JdbcJourneys.Followed(
                  id,
                  command.what(),
                  key.seal(JdbcJourneys.wordsOf(id), command.words()),
                  key.sealIfAny(JdbcJourneys.referenceOf(id), reference),
                  desk.now()));
          if (command.what() == FollowUp.REACHED_AND_SAFE) {
            rows.over(by, command.offer(), desk.now());
          }
          journeys.record(
              by, found, "They had not arrived", command.what().title() + ". " + command.words());
          return new JourneyResult.Done(false);
        });
  }
}
