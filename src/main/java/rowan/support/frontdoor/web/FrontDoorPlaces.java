package rowan.support.frontdoor.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.NavigationEntry;

/** Where the main navigation leads within this room. */
@Configuration(proxyBeanMethods = false)
class FrontDoorPlaces {

  /** First of all places: whoever answers begins with who waits. */
  @Bean
  NavigationEntry triagePlace() {
    return new NavigationEntry("Triage", "/triage", Action.TRIAGE_REFERRALS, 90);
  }

  @Bean
  NavigationEntry conversationsPlace() {
    return new NavigationEntry("Messages", "/conversations", Action.READ_CASELOAD, 140);
  }

  @Bean
  NavigationEntry referralsPlace() {
    return new NavigationEntry("Referrals", "/referrals", Action.MAKE_REFERRAL, 160);
  }
}
