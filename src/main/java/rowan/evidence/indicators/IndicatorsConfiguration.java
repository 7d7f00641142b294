package rowan.evidence.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.evidence.disclosure.Disclosed;
import rowan.evidence.disclosure.Shown;
import rowan.foundation.access.Exhibits;
import rowan.foundation.access.PromiseWitness;
import rowan.foundation.kernel.Aim;
import rowan.foundation.kernel.Dates;
import rowan.foundation.kernel.Exhibit;
import rowan.foundation.kernel.Exhibit.Standing;
import rowan.foundation.kernel.Promise;
import rowan.foundation.kernel.PromiseFigure;

/** What this room shows on Assurance: of its promise, and of two aims of the decision. */
@Configuration(proxyBeanMethods = false)
class IndicatorsConfiguration {

  private static final String OUTCOMES = "/outcomes";

  @Bean
  PromiseWitness noNumberThatPointsAtAPerson(ComputedIndicators indicators) {
    return reader -> {
      long pointing = indicators.pointingAtSomeone(reader);
      return new PromiseFigure(
          Promise.NO_NUMBER_THAT_POINTS_AT_A_PERSON,
          Long.toString(pointing),
          "published figures with one to four people behind them",
          pointing == 0);
    };
  }

  @Bean
  Exhibits preventionAndCommunities(ComputedIndicators indicators, Clock clock) {
    return reader -> {
      var year = financialYear(LocalDate.now(clock));
      var reached = indicators.forAssurance(reader, Indicator.REACHED_BY_PREVENTION, year);
      var communities = indicators.forAssurance(reader, Indicator.COMMUNITIES_REACHED, year);
      return List.of(
          shown(
              Aim.PREVENTION,
              reached.measured().value(),
              "About %,d people reached by prevention sessions since 1 April",
              "Fewer than five people reached by prevention sessions since 1 April"),
          shown(
              Aim.COMMUNITIES,
              communities.measured().value(),
              "%,d%% of the people helped since 1 April belong to a community that the decision names",
              "Too few people helped since 1 April to say from which communities"));
    };
  }

  private static Exhibit shown(Aim aim, Disclosed value, String words, String keptBack) {
    return value instanceof Shown shown
        ? new Exhibit(
            aim,
            words.formatted(shown.value()),
            OUTCOMES,
            shown.value() > 0 ? Standing.UNDER_WAY : Standing.NOTHING_YET)
        : new Exhibit(aim, keptBack, OUTCOMES, Standing.NOTHING_YET);
  }

  /** From 1 April to 31 March, as councils count their years. */
  private static Dates financialYear(LocalDate day) {
    var april = LocalDate.of(day.getYear(), 4, 1);
    var first = day.isBefore(april) ? april.minusYears(1) : april;
    return new Dates(first, first.plusYears(1).minusDays(1));
  }
}
