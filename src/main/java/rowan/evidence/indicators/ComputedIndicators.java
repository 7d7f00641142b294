package rowan.evidence.indicators;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import rowan.foundation.access.Acting;
import rowan.foundation.access.Action;
import rowan.foundation.access.Actor;
import rowan.foundation.access.Permissions;
import rowan.foundation.access.Wing;
import rowan.foundation.kernel.Dates;

/** Computes indicators from what the support wing counts, and keeps what was published. */
@Service
class ComputedIndicators implements Indicators {

  private final CountedFacts facts;
  private final JdbcFigures published;
  private final Permissions permissions;
  private final Acting acting;
  private final Clock clock;

  ComputedIndicators(
      CountedFacts facts,
      JdbcFigures published,
      Permissions permissions,
      Acting acting,
      Clock clock) {
    this.facts = facts;
    this.published = published;
    this.permissions = permissions;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public List<Measured> measure(Actor actor, Collection<Indicator> indicators, Dates period) {
    return figures(actor, indicators, period).stream().map(Figure::measured).toList();
  }

  @Override
  public List<Figure> figures(Actor actor, Collection<Indicator> indicators, Dates period) {
    requireReading(actor);
    return inEvidence(actor, () -> each(indicators, one -> current(actor, one, period)));
  }

  @Override
  public List<Figure> again(Actor actor, Collection<Indicator> indicators, Dates period) {
    permissions.require(actor, Action.COMPUTE_INDICATORS);
    return inEvidence(actor, () -> each(indicators, one -> computed(actor, one, period)));
  }

  @Override
  public List<Figure> versions(Actor actor, Indicator indicator, Dates period) {
    requireReading(actor);
    return inEvidence(
        actor,
        () -> {
          var versions = published.versions(actor.authority(), indicator, period);
          return versions.stream().map(one -> one.shown(versions)).toList();
        });
  }

  /** One figure for whoever reads Assurance, who need not be permitted to read outcomes. */
  Figure forAssurance(Actor reader, Indicator indicator, Dates period) {
    return inEvidence(reader, () -> current(reader, indicator, period));
  }

  /** How many published figures point at somebody. */
  long pointingAtSomeone(Actor reader) {
    return inEvidence(reader, () -> published.pointingAtSomeone(reader.authority()));
  }

  private Figure current(Actor actor, Indicator indicator, Dates period) {
    var versions = published.versions(actor.authority(), indicator, period);
    return !versions.isEmpty() && versions.getFirst().settled(clock.getZone())
        ? versions.getFirst().shown(versions)
        : computed(actor, indicator, period);
  }

  private Figure computed(Actor actor, Indicator indicator, Dates period) {
    var counted = facts.count(actor.authority(), indicator, period);
    var earlier = published.all(actor.authority(), indicator);
    new Releasing(indicator, period, counted, ZonedDateTime.now(clock))
        .beside(earlier)
        .ifPresent(release -> published.add(actor, release));
    var versions = published.versions(actor.authority(), indicator, period);
    return versions.getFirst().shown(versions);
  }

  private void requireReading(Actor actor) {
    if (!permissions.permit(actor, Action.COMPUTE_INDICATORS)) {
      permissions.require(actor, Action.READ_OUTCOMES);
    }
  }

  private <T> T inEvidence(Actor actor, Supplier<T> work) {
    return acting.in(Wing.EVIDENCE, actor, work);
  }

  private static List<Figure> each(
      Collection<Indicator> indicators, Function<Indicator, Figure> figure) {
    return indicators.stream().map(figure).toList();
  }
}
