package rowan.commissioning.procurement.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class ProcurementNavigation {

  @Bean
  NavigationEntry tenders() {
    return new NavigationEntry("Tenders", "/tenders", Action.READ_TENDERS, 50);
  }

  @Bean
  NavigationEntry tendersForBidders() {
    return new NavigationEntry("Tenders", "/bids", Action.READ_OPEN_TENDERS, 51);
  }

  @Bean
  NavigationEntry receiptsForBidders() {
    return new NavigationEntry("Check a receipt", "/receipts", Action.SUBMIT_BID, 52);
  }
}
