package rowan.commissioning.decisions.assurance;

import org.springframework.stereotype.Component;
import rowan.commissioning.decisions.recording.JdbcDeeds;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Actor;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/** How many acts were done, and that each was under a mandate that an officer confirmed. */
@Component
class AuthorityWitness implements PromiseWitness {

  private final JdbcDeeds deeds;
  private final Acting acting;

  AuthorityWitness(JdbcDeeds deeds, Acting acting) {
    this.deeds = deeds;
    this.acting = acting;
  }

  @Override
  public PromiseFigure now(Actor actor) {
    return acting.in(
        Wing.COMMISSIONING,
        Actor.clock(actor.authority()),
        () -> {
          var count = deeds.count(actor);
          return new PromiseFigure(
              Promise.NO_ACT_WITHOUT_AUTHORITY,
              "%,d of %,d".formatted(count.underAuthority(), count.done()),
              "acts done under a confirmed mandate; %s outside one"
                  .formatted(
                      count.sentBack() == 0
                          ? "none refused as"
                          : "%,d refused as".formatted(count.sentBack())),
              count.underAuthority() == count.done());
        });
  }
}
