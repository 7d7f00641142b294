package rowan.commissioning.contracts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rowan.foundation.access.Action;
import rowan.foundation.access.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class ContractNavigation {

  @Bean
  NavigationEntry contractsPlace() {
    return new NavigationEntry("Contracts", "/contracts", Action.READ_CONTRACTS, 60);
  }
}
