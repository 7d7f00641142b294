package rowan.commissioning.testing;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import rowan.evidence.disclosure.Disclosure;
import rowan.evidence.indicators.Indicator;
import rowan.evidence.indicators.Indicators;
import rowan.evidence.indicators.Measured;
import rowan.foundation.kernel.Tally;

/** Puts decisions, specifications and figures that a test makes up in the place of the rooms'. */
@TestConfiguration(proxyBeanMethods = false)
@org.springframework.context.annotation.Import(BuyingRooms.class)
public class WithKnownDecisions {

  @Bean
  @Primary
  KnownMandates knownMandates() {
    return new KnownMandates();
  }

  @Bean
  @Primary
  KnownSpecifications knownSpecifications() {
    return new KnownSpecifications();
  }

  /** Seven of ten for each, but for the share of communities, behind which too few stand. */
  @Bean
  @Primary
  Indicators knownIndicators() {
    return (actor, indicators, period) ->
        List.copyOf(indicators).stream()
            .map(indicator ->
                new Measured(
                    indicator,
                    period,
                    Disclosure.share(
                        indicator == Indicator.COMMUNITIES_REACHED
                            ? new Tally(2, 40)
                            : new Tally(70, 100))))
            .toList();
  }
}
